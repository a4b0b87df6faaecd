package io.walletline.ticket.overview.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a list: always the ticket {@code t}, with its clock {@code c} or its document {@code d}.
 *
 * @param isInOrder whether documents come in the order of their time, the newest first: tickets are then fetched one by one
 *     until the page is full
 */
record SearchFrom(String sql, List<?> values, boolean isInOrder) {

    private static final String NEWEST = " order by opened_at desc, ticket_id desc ";

    private static final String DOCUMENTS = "(select ticket_id, opened_at, tokens, noted from search_document%s) d"
            + " join ticket t on t.id = d.ticket_id where ";

    static SearchFrom tickets() {
        return new SearchFrom("ticket t where ", List.of(), false);
    }

    /** A ticket stands where its first running clock stands. */
    static SearchFrom deadlines() {
        return new SearchFrom("""
                ticket_clock c join ticket t on t.id = c.ticket_id
                where c.state = 'RUNNING' and c.due_at is not null and not exists (
                    select from ticket_clock o where o.ticket_id = c.ticket_id and o.state = 'RUNNING'
                        and (o.due_at, o.id) < (c.due_at, c.id))""" + " and ", List.of(), false);
    }

    /**
     * @param behind the place after which to look; null begins with the newest
     * @param documents the number of newest documents from there that are looked through
     */
    static SearchFrom recent(@Nullable List<Object> behind, int documents) {
        var from = (behind == null ? "" : " where (opened_at, ticket_id) < (?, ?)") + NEWEST + "limit " + documents;
        return new SearchFrom(DOCUMENTS.formatted(from), behind == null ? List.of() : behind, true);
    }

    /** All that have the words, gathered by their index: {@code offset 0} keeps the planner from walking in order instead. */
    static SearchFrom indexed(Long[] words) {
        return new SearchFrom(
                DOCUMENTS.formatted(" where tokens @> ?" + NEWEST + "offset 0"), List.<Object[]>of(words), true);
    }

    /** All documents, in the way that the planner thinks best. */
    static SearchFrom documents() {
        return new SearchFrom("search_document d join ticket t on t.id = d.ticket_id where ", List.of(), false);
    }

    String orderBy(Sort sort) {
        return isInOrder ? " order by d.opened_at desc, d.ticket_id desc" : sort.orderBy();
    }
}
