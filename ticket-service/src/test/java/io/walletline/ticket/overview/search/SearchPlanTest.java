package io.walletline.ticket.overview.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.kit.sql.Sql;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.cases.facts.TicketStatus;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With 50,000 tickets, which are gone again afterwards, every order and the search go by their index. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SearchPlanTest {

    private static final List<TicketStatus> ACTIVE =
            List.of(TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING_CUSTOMER, TicketStatus.ON_HOLD);

    @Inject
    Sql sql;

    @Test
    void shouldGoByIndexes() {
        QuarkusTransaction.begin();
        try {
            fill();
            assertThat(plan(SearchFrom.indexed(new Long[] {7L}), definition(null, null), Sort.NEWEST))
                    .contains("search_document_tokens");
            assertThat(plan(SearchFrom.recent(null, 4_000), definition(null, null), Sort.NEWEST))
                    .contains("search_document_newest");
            assertThat(plan(SearchFrom.tickets(), definition(null, null), Sort.NEWEST))
                    .contains("ticket_newest");
            assertThat(plan(SearchFrom.tickets(), definition(null, Sort.CHANGED), Sort.CHANGED))
                    .contains("ticket_changed");
            assertThat(plan(SearchFrom.tickets(), definition(ACTIVE, Sort.PRIORITY), Sort.PRIORITY))
                    .contains("ticket_active_priority");
            assertThat(plan(SearchFrom.tickets(), definition(ACTIVE, Sort.OLDEST), Sort.OLDEST))
                    .contains("ticket_active_opened");
            assertThat(plan(SearchFrom.deadlines(), definition(ACTIVE, Sort.DUE), Sort.DUE))
                    .contains("ticket_clock_due");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void fill() {
        sql.update("""
                    insert into ticket (id, version, number, correlation_id, channel, origin, category, priority, status,
                        language, opened_at, changed_at)
                    select gen_random_uuid(), 0, 'P' || n, gen_random_uuid(), 'EMAIL', 'CUSTOMER', 'FEES',
                        (array['LOW', 'NORMAL', 'HIGH', 'URGENT'])[1 + n % 4],
                        case when n % 10 = 0 then 'OPEN' else 'CLOSED' end, 'en',
                        timestamptz '2002-01-01' + n * interval '1 minute', timestamptz '2002-01-01' + n * interval '1 minute'
                    from generate_series(1, 50000) n""");
        sql.update("""
                    insert into ticket_clock (id, version, ticket_id, policy, policy_version, calendar_version, kind, state,
                        started_at, allowance_millis, spent_millis, due_at, warned)
                    select gen_random_uuid(), 0, id, 'p', 1, 0, 'RESOLUTION',
                        case when status = 'OPEN' then 'RUNNING' else 'MET' end, opened_at, 1, 0, opened_at, 0
                    from ticket where number like 'P%'""");
        sql.update("""
                    insert into search_document (ticket_id, opened_at, tokens, noted)
                    select id, opened_at, array[substr(number, 2)::bigint, -1, -2], '{}' from ticket where number like 'P%'""");
        sql.update("analyze ticket, ticket_clock, search_document");
    }

    private static SearchDefinition definition(@Nullable List<TicketStatus> status, @Nullable Sort sort) {
        return new SearchDefinition(
                null, status, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, sort);
    }

    private String plan(SearchFrom source, SearchDefinition wanted, Sort sort) {
        var filter = SearchFilter.of(wanted, "agt-1", Instant.EPOCH);
        return String.join(
                "\n",
                sql.query(
                                "explain " + SearchTable.statement(source, filter, sort, 51),
                                SearchTable.values(source, filter))
                        .list(row -> row.text(1)));
    }
}
