package io.walletline.ticket.overview.search;

import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.tickets.TicketResponse;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads lists and counts. */
@ApplicationScoped
class SearchTable {

    private static final String COLUMNS = "t.id, t.number, t.customer_ref, t.channel, t.origin, t.status, t.category,"
            + " t.priority, t.language, t.region, t.assignee, t.follow_up_of, t.merged_into, t.opened_at, t.changed_at, t.resolved_at";

    private final Sql sql;

    SearchTable(Sql sql) {
        this.sql = sql;
    }

    /** Takes part in the caller's transaction. */
    List<SearchHit> find(SearchFrom source, SearchFilter filter, Sort sort, int limit) {
        return sql.query(statement(source, filter, sort, limit), values(source, filter))
                .list(row -> new SearchHit(ticket(row), sort == Sort.DUE ? row.instantOrNull(17) : null));
    }

    static String statement(SearchFrom source, SearchFilter filter, Sort sort, int limit) {
        var due = sort == Sort.DUE ? ", c.due_at" : "";
        return "select " + COLUMNS + due + " from " + source.sql() + filter.sql() + source.orderBy(sort) + " limit "
                + limit;
    }

    int count(SearchFrom source, SearchFilter filter, int most) {
        return sql.query(
                        "select count(*) from (select from " + source.sql() + filter.sql() + " limit " + most
                                + ") firsts",
                        values(source, filter))
                .one(row -> row.intValue(1));
    }

    /** The number of documents, as the planner estimates it. */
    long documents() {
        return sql.query("select greatest(reltuples, 0)::bigint from pg_class where oid = 'search_document'::regclass")
                .one(row -> row.longValue(1));
    }

    static Object[] values(SearchFrom source, SearchFilter filter) {
        var values = new ArrayList<Object>(source.values());
        values.addAll(filter.values());
        return values.toArray();
    }

    private static TicketResponse ticket(Row row) {
        return new TicketResponse(
                row.id(1),
                row.text(2),
                row.textOrNull(3),
                row.enumValue(4, Channel.class),
                row.enumValue(5, Origin.class),
                row.enumValue(6, TicketStatus.class),
                row.enumValue(7, Category.class),
                row.enumValue(8, Priority.class),
                row.text(9),
                row.textOrNull(10),
                row.textOrNull(11),
                row.idOrNull(12),
                row.idOrNull(13),
                row.instant(14),
                row.instant(15),
                row.instantOrNull(16));
    }
}
