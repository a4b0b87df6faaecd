package io.walletline.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The least that opening a ticket can cost: one round trip that inserts a ticket, a timeline entry and an outbox row. */
final class RawTickets {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final String TEXT = "x".repeat(1_000);
    private static final String INSERT = """
            with t as (insert into raw_ticket values (?, 'OPEN', 'other', now())),
                 e as (insert into raw_entry values (?, ?, now(), ?))
            insert into raw_outbox (id, aggregateid, payload) values (?, ?, '{"ticketId":"x","category":"other"}')""";

    private RawTickets() {}

    /** Tickets a second by so many connections. */
    static double perSecond(String url, int connections) throws Exception {
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
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var work = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < connections; i++) {
                work.add(() -> insert(url));
            }
            var inserted = 0;
            for (var each : threads.invokeAll(work)) {
                inserted += each.get();
            }
            return inserted / (NANOS / 1e9);
        }
    }

    private static int insert(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var insert = connection.prepareStatement(INSERT)) {
            var inserted = 0;
            for (var end = System.nanoTime() + NANOS; System.nanoTime() < end; inserted++) {
                var ticket = UUID.randomUUID();
                insert.setObject(1, ticket);
                insert.setObject(2, UUID.randomUUID());
                insert.setObject(3, ticket);
                insert.setString(4, TEXT);
                insert.setObject(5, UUID.randomUUID());
                insert.setObject(6, ticket);
                insert.executeUpdate();
            }
            return inserted;
        }
    }
}
