package io.walletline.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Makes many tickets at once in the service's own tables. Texts cannot be sealed from outside, so entries have none; words
 * are hashes that the service itself has made of a dictionary, a few of them frequent and most of them rare.
 */
final class TicketFilling {

    private static final int WORDS_OF_A_TICKET = 40;

    /** A hundredth is active and a tenth of that has nobody; numbers of their own keep clear of the service's. */
    private static final String TICKETS = """
            insert into ticket (id, version, number, correlation_id, customer_ref, channel, origin, category, priority,
                status, language, assignee, opened_at, changed_at, resolved_at)
            select gen_random_uuid(), 0, 'B' || n, gen_random_uuid(), 'cus-' || n %% 200000, 'MESSAGE', 'CUSTOMER',
                (array['REFUND', 'HOW_TO', 'FEES', 'TRANSFER'])[1 + n %% 4],
                (array['LOW', 'NORMAL', 'HIGH', 'URGENT'])[1 + n / 4 %% 4],
                case when n %% 100 = 0 then 'OPEN' else 'CLOSED' end, 'en',
                case when n %% 1000 = 0 then null else 'agent-' || n / 100 %% 500 end,
                now() - (%2$d - n) * interval '30 seconds', now() - (%2$d - n) * interval '30 seconds', null
            from generate_series(%1$d, %2$d) n""";

    private static final String ENTRIES = """
            insert into timeline_entry (id, ticket_id, at, kind, author, code, details)
            select gen_random_uuid(), t.id, t.opened_at, 'ACT', 'system', 'ticket-opened', '{"category": "other"}'
            from ticket t where t.number like 'B%%' and not exists (
                select from timeline_entry e where e.ticket_id = t.id)""";

    private static final String CLOCKS = """
            insert into ticket_clock (id, version, ticket_id, policy, policy_version, calendar_version, kind, state,
                started_at, allowance_millis, spent_millis, due_at, warned)
            select gen_random_uuid(), 0, t.id, 'bench', 1, 0, 'RESOLUTION',
                case when t.status = 'OPEN' then 'RUNNING' else 'MET' end, t.opened_at, 1, 0,
                t.opened_at + interval '400 days', 0
            from ticket t where t.number like 'B%%' and not exists (
                select from ticket_clock c where c.ticket_id = t.id)""";

    /** In a loop, whose variable keeps the dictionary unpacked: a query would unpack it for each word. */
    private static final String DOCUMENTS = """
            do $$
            declare
                dictionary bigint[] := (select hashes from bench_words);
                words bigint[];
                row record;
            begin
                for row in select t.id, t.opened_at from ticket t where t.number like 'B%%' and not exists (
                    select from search_document d where d.ticket_id = t.id)
                loop
                    select array_agg(distinct dictionary[1 + floor(power(random(), 4) * cardinality(dictionary))::int])
                        into words from generate_series(1, %d);
                    insert into search_document (ticket_id, opened_at, tokens, noted)
                        values (row.id, row.opened_at, words, '{}');
                end loop;
            end $$""";

    private TicketFilling() {}

    /** @param words how many tickets with one word each, at the beginning of the index, are the dictionary */
    static void prepare(Connection database, int words) throws SQLException {
        run(
                database,
                "create table bench_words as select array(select tokens[1] from search_document"
                        + " where cardinality(tokens) = 1 order by opened_at, ticket_id limit " + words
                        + ") as hashes");
    }

    /** From {@code have} tickets to {@code want}, and what the planner must know of them. */
    static void grow(Connection database, int have, int want) throws SQLException {
        run(database, TICKETS.formatted(have + 1, want));
        run(database, ENTRIES.replace("%%", "%"));
        run(database, CLOCKS.replace("%%", "%"));
        // Words go into a finished table at once: row by row the index would take most of the time.
        run(database, "drop index search_document_tokens");
        run(database, DOCUMENTS.formatted(WORDS_OF_A_TICKET));
        run(
                database,
                "create index search_document_tokens on search_document using gin (tokens)"
                        + " with (gin_pending_list_limit = 1024)");
        run(database, "vacuum analyze");
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
