package io.walletline.ticket.overview.search;

import io.walletline.ticket.cases.lifecycle.Origin;
import io.walletline.ticket.cases.lifecycle.TicketStatus;
import io.walletline.ticket.cases.tickets.TicketResponse;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads lists and counts. */
@ApplicationScoped
class SearchTable {

    private static final String COLUMNS = "t.id, t.number, t.customer_ref, t.channel, t.origin, t.status, t.category,"
            + " t.priority, t.language, t.region, t.assignee, t.follow_up_of, t.opened_at, t.changed_at, t.resolved_at";

    private final DataSource database;

    SearchTable(DataSource database) {
        this.database = database;
    }

    /** Takes part in the caller's transaction. */
    List<SearchHit> find(SearchFrom source, SearchFilter condition, Sort sort, int limit) {
        var sql = sql(source, condition, sort, limit);
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            bind(connection, select, source, condition);
            var found = new ArrayList<SearchHit>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new SearchHit(ticket(row), sort == Sort.DUE ? time(row, 16) : null));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read a list of tickets", e);
        }
    }

    static String sql(SearchFrom source, SearchFilter condition, Sort sort, int limit) {
        var due = sort == Sort.DUE ? ", c.due_at" : "";
        return "select " + COLUMNS + due + " from " + source.sql() + condition.sql() + source.orderBy(sort) + " limit "
                + limit;
    }

    int count(SearchFrom source, SearchFilter condition, int most) {
        var sql = "select count(*) from (select from " + source.sql() + condition.sql() + " limit " + most + ") firsts";
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            bind(connection, select, source, condition);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count tickets", e);
        }
    }

    /** How many documents there are, as the planner knows it. */
    long documents() {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select greatest(reltuples, 0)::bigint from pg_class where oid = 'search_document'::regclass");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell how many documents there are", e);
        }
    }

    static void bind(Connection connection, PreparedStatement select, SearchFrom source, SearchFilter condition)
            throws SQLException {
        var values = new ArrayList<Object>(source.values());
        values.addAll(condition.values());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Long[] words) {
                select.setArray(i + 1, connection.createArrayOf("bigint", words));
            } else {
                select.setObject(i + 1, values.get(i));
            }
        }
    }

    private static TicketResponse ticket(ResultSet row) throws SQLException {
        return new TicketResponse(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Channel.valueOf(row.getString(4)),
                Origin.valueOf(row.getString(5)),
                TicketStatus.valueOf(row.getString(6)),
                Category.valueOf(row.getString(7)),
                Priority.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getObject(12, UUID.class),
                row.getTimestamp(13).toInstant(),
                row.getTimestamp(14).toInstant(),
                time(row, 15));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
