package io.walletline.ticket.deadlines.clocks;

import static io.walletline.ticket.deadlines.clocks.Desk.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Priority;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Clocks that run cost nothing: only those that are due are read. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class DueClocksTest {

    private static final int MANY = 200_000;

    @Inject
    DataSource database;

    @Inject
    TicketDesk desk;

    @Inject
    DueClocks due;

    @Test
    void shouldReadTheFrontOfTheIndexOnly_whenManyClocksRun() throws SQLException {
        // Given: far more clocks than are due
        var ticket = desk.open(order(Category.FEES, Priority.LOW, null)).id();
        execute("insert into ticket_clock select gen_random_uuid(), 0, '" + ticket
                + "', 'many', 1, 0, 'RESOLUTION', 'RUNNING', now(), now(), 1000, 0,"
                + " '2190-01-01'::timestamptz + n * interval '1 second', 0,"
                + " '2190-01-01'::timestamptz + n * interval '1 second' from generate_series(1, " + MANY + ") n");
        execute("analyze ticket_clock");

        // When
        var plan = explain(ClockRepository.DUE
                .replace(":now", "'2190-01-01 00:00:07'::timestamptz")
                .replace(":most", "100"));

        // Then: seven are due, and seven (beside what other tests left) are read, in a handful of pages
        execute("delete from ticket_clock where policy = 'many'");
        assertThat(plan).contains("ticket_clock_wake").doesNotContain("Seq Scan on ticket_clock");
        var buffers =
                java.util.regex.Pattern.compile("Buffers: shared hit=(\\d+)").matcher(plan);
        assertThat(buffers.find()).isTrue();
        assertThat(Integer.parseInt(buffers.group(1))).isLessThan(2000);
    }

    @Test
    void shouldRingEachClockOnce_whenSeveralInstancesRing() throws Exception {
        // Given
        var ids = new UUID[20];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = desk.open(order(Category.FEES, Priority.HIGH, null)).id();
        }
        var list = String.join(
                "','", java.util.Arrays.stream(ids).map(UUID::toString).toList());
        execute("update ticket_clock set due_at = started_at, next_wake = started_at, warned = 1 where kind ="
                + " 'FIRST_RESPONSE' and ticket_id in ('" + list + "')");

        // When
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                threads.execute(() -> {
                    for (int tries = 0; tries < 40; tries++) {
                        due.ring(3);
                    }
                });
            }
        }

        // Then
        for (var id : ids) {
            assertThat(count("timeline_entry where code = 'clock-breached' and ticket_id = '" + id + "'"))
                    .isEqualTo(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String what) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String explain(String sql) throws SQLException {
        var plan = new StringBuilder();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("explain (analyze, buffers) " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
