package io.walletline.ticket.overview.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.cases.lifecycle.TicketStatus;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With 50,000 tickets, which are gone again afterwards, every order and the search go by their index. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SearchPlanTest {

    private static final List<TicketStatus> ACTIVE =
            List.of(TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING_CUSTOMER, TicketStatus.ON_HOLD);

    @Inject
    DataSource database;

    @Test
    void shouldGoByIndexes() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                fill(connection);
                assertThat(plan(connection, SearchFrom.indexed(new Long[] {7L}), definition(null, null), Sort.NEWEST))
                        .contains("search_document_tokens");
                assertThat(plan(connection, SearchFrom.recent(null, 4_000), definition(null, null), Sort.NEWEST))
                        .contains("search_document_newest");
                assertThat(plan(connection, SearchFrom.tickets(), definition(null, null), Sort.NEWEST))
                        .contains("ticket_newest");
                assertThat(plan(connection, SearchFrom.tickets(), definition(null, Sort.CHANGED), Sort.CHANGED))
                        .contains("ticket_changed");
                assertThat(plan(connection, SearchFrom.tickets(), definition(ACTIVE, Sort.PRIORITY), Sort.PRIORITY))
                        .contains("ticket_active_priority");
                assertThat(plan(connection, SearchFrom.tickets(), definition(ACTIVE, Sort.OLDEST), Sort.OLDEST))
                        .contains("ticket_active_opened");
                assertThat(plan(connection, SearchFrom.deadlines(), definition(ACTIVE, Sort.DUE), Sort.DUE))
                        .contains("ticket_clock_due");
            } finally {
                connection.rollback();
            }
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into ticket (id, version, number, correlation_id, channel, origin, category, priority, status,
                        language, opened_at, changed_at)
                    select gen_random_uuid(), 0, 'P' || n, gen_random_uuid(), 'EMAIL', 'CUSTOMER', 'FEES',
                        (array['LOW', 'NORMAL', 'HIGH', 'URGENT'])[1 + n % 4],
                        case when n % 10 = 0 then 'OPEN' else 'CLOSED' end, 'en',
                        timestamptz '2002-01-01' + n * interval '1 minute', timestamptz '2002-01-01' + n * interval '1 minute'
                    from generate_series(1, 50000) n""");
            statement.execute("""
                    insert into ticket_clock (id, version, ticket_id, policy, policy_version, calendar_version, kind, state,
                        started_at, allowance_millis, spent_millis, due_at, warned)
                    select gen_random_uuid(), 0, id, 'p', 1, 0, 'RESOLUTION',
                        case when status = 'OPEN' then 'RUNNING' else 'MET' end, opened_at, 1, 0, opened_at, 0
                    from ticket where number like 'P%'""");
            statement.execute("""
                    insert into search_document (ticket_id, opened_at, tokens, noted)
                    select id, opened_at, array[substr(number, 2)::bigint, -1, -2], '{}' from ticket where number like 'P%'""");
            statement.execute("analyze ticket, ticket_clock, search_document");
        }
    }

    private static SearchDefinition definition(@Nullable List<TicketStatus> status, @Nullable Sort sort) {
        return new SearchDefinition(
                null, status, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, sort);
    }

    private static String plan(Connection connection, SearchFrom source, SearchDefinition wanted, Sort sort)
            throws SQLException {
        var condition = SearchFilter.of(wanted, "agt-1", Instant.EPOCH);
        try (var explain = connection.prepareStatement("explain " + SearchTable.sql(source, condition, sort, 51))) {
            SearchTable.bind(connection, explain, source, condition);
            var lines = new ArrayList<String>();
            try (var row = explain.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return String.join("\n", lines);
        }
    }
}
