package io.walletline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.UUID;

/** The least that opening a ticket can cost: one round trip that inserts a ticket, a timeline entry and an outbox row. */
final class RawTickets implements WriteLoop.Work {

    private static final String TEXT = "x".repeat(1_000);
    private static final String INSERT = """
            with t as (insert into raw_ticket values (?, 'OPEN', 'other', now())),
                 e as (insert into raw_entry values (?, ?, now(), ?))
            insert into raw_outbox (id, aggregateid, payload) values (?, ?, '{"ticketId":"x","category":"other"}')""";

    static RawTickets createTables(String url) throws SQLException {
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement()) {
            statement.execute(
                    "create table raw_ticket (id uuid primary key, status text, category text, at timestamptz)");
            statement.execute("create index on raw_ticket (status, at desc, id desc)");
            statement.execute(
                    "create table raw_entry (id uuid primary key, ticket_id uuid, at timestamptz, text text)");
            statement.execute("create index on raw_entry (ticket_id, at, id)");
            statement.execute("create table raw_outbox (position bigint generated always as identity primary key,"
                    + " id uuid, aggregateid uuid, payload text)");
        }
        return new RawTickets();
    }

    @Override
    public PreparedStatement prepare(Connection connection) throws SQLException {
        return connection.prepareStatement(INSERT);
    }

    @Override
    public void execute(PreparedStatement insert, SplittableRandom random) throws SQLException {
        var ticket = UUID.randomUUID();
        insert.setObject(1, ticket);
        insert.setObject(2, UUID.randomUUID());
        insert.setObject(3, ticket);
        insert.setString(4, TEXT);
        insert.setObject(5, UUID.randomUUID());
        insert.setObject(6, ticket);
        insert.executeUpdate();
    }
}
