package io.walletline.ticket.overview.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Random tickets of a time long ago, written straight into the tables. */
final class History {

    static final Instant BEGIN = Instant.parse("2001-03-05T00:00:00Z");
    static final Instant END = BEGIN.plus(Duration.ofDays(21));
    private static final List<String> CATEGORIES = List.of("REFUND", "HOW_TO", "FEES");

    private final Connection connection;
    private final Random random;

    History(Connection connection, long seed) {
        this.connection = connection;
        this.random = new Random(seed);
    }

    record Told(
            String category,
            boolean byAgent,
            Instant opened,
            @Nullable Instant answered,
            List<Instant> resolved,
            List<Instant> reopened,
            List<Fate> clocks) {

        boolean isResolved() {
            return resolved.size() > reopened.size();
        }
    }

    record Fate(Instant started, String state, boolean breached) {}

    List<Told> write(int tickets) throws SQLException {
        var all = new ArrayList<Told>();
        for (int i = 0; i < tickets; i++) {
            all.add(ticket());
        }
        return all;
    }

    private Told ticket() throws SQLException {
        var id = UUID.randomUUID();
        // Some before and after the time that is asked for.
        var opened = BEGIN.plusSeconds(random.nextInt(25 * 86_400) - 2 * 86_400);
        var resolved = new ArrayList<Instant>();
        var reopened = new ArrayList<Instant>();
        var at = opened;
        for (int i = random.nextInt(4); i > 0; i--) {
            at = at.plusSeconds(1 + random.nextInt(200_000));
            (resolved.size() > reopened.size() ? reopened : resolved).add(at);
        }
        var told = new Told(
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                random.nextInt(4) == 0,
                opened,
                random.nextInt(3) == 0 ? null : opened.plusSeconds(1 + random.nextInt(50_000)),
                resolved,
                reopened,
                List.of(fate(opened), fate(opened)));
        insert(id, told);
        return told;
    }

    private Fate fate(Instant opened) {
        var state = List.of("MET", "RUNNING", "PAUSED", "CANCELLED").get(random.nextInt(4));
        return new Fate(opened.plusSeconds(random.nextInt(1_000)), state, random.nextInt(3) == 0);
    }

    private void insert(UUID id, Told told) throws SQLException {
        var last = told.isResolved() ? told.resolved().getLast() : null;
        run(
                "insert into ticket (id, version, number, correlation_id, customer_ref, channel, origin, category, priority,"
                        + " status, language, opened_at, changed_at, resolved_at)"
                        + " values (?, 0, ?, ?, 'cus-history', 'EMAIL', ?, ?, 'NORMAL', ?, 'zh', ?, ?, ?)",
                id,
                id.toString(),
                id,
                told.byAgent() ? "AGENT" : "CUSTOMER",
                told.category(),
                last == null ? "OPEN" : "RESOLVED",
                time(told.opened()),
                time(told.opened()),
                time(last));
        message(id, told.opened(), "cus-history");
        message(id, told.opened(), "system");
        if (told.answered() != null) {
            message(id, told.answered(), "agt-1");
            message(id, told.answered().plusSeconds(5), "agt-1");
        }
        for (var at : told.resolved()) {
            change(id, at, "open", "resolved");
        }
        for (var at : told.reopened()) {
            change(id, at, "resolved", "open");
        }
        for (var fate : told.clocks()) {
            run(
                    "insert into ticket_clock (id, version, ticket_id, policy, policy_version, calendar_version, kind, state,"
                            + " started_at, allowance_millis, spent_millis, warned, breached_at)"
                            + " values (?, 0, ?, 'p', 1, 0, 'RESOLUTION', ?, ?, 1, 0, 0, ?)",
                    UUID.randomUUID(),
                    id,
                    fate.state(),
                    time(fate.started()),
                    fate.breached() ? time(fate.started().plusSeconds(9)) : null);
        }
    }

    private void message(UUID id, Instant at, String author) throws SQLException {
        run(
                "insert into timeline_entry (id, ticket_id, at, kind, author, details) values (?, ?, ?, 'MESSAGE', ?, '{}')",
                UUID.randomUUID(),
                id,
                time(at),
                author);
    }

    private void change(UUID id, Instant at, String from, String to) throws SQLException {
        run(
                "insert into timeline_entry (id, ticket_id, at, kind, author, code, details)"
                        + " values (?, ?, ?, 'ACT', 'agt-1', 'status-changed',"
                        + " jsonb_build_object('from', cast(? as text), 'to', cast(? as text)))",
                UUID.randomUUID(),
                id,
                time(at),
                from,
                to);
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    insert.setNull(i + 1, java.sql.Types.TIMESTAMP);
                } else {
                    insert.setObject(i + 1, values[i]);
                }
            }
            insert.executeUpdate();
        }
    }
}
