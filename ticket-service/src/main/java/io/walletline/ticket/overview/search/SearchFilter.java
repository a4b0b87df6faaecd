package io.walletline.ticket.overview.search;

import io.walletline.ticket.casework.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A definition as SQL about the ticket {@code t}. Constants are written into it, not given as values: only so the planner
 * sees that a partial index serves.
 */
final class SearchFilter {

    private static final String RUNNING_BEFORE =
            "exists (select from ticket_clock d where d.ticket_id = t.id and d.state = 'RUNNING' and d.due_at < ?)";
    private static final String BREACHED =
            "exists (select from ticket_clock b where b.ticket_id = t.id and b.breached_at is not null"
                    + " and b.state in ('RUNNING', 'PAUSED'))";
    private static final String TAGGED = "exists (select from ticket_tag g where g.ticket_id = t.id and g.tag = ?)";

    /** A merged ticket's number finds the one in which it goes on too. */
    private static final String NUMBERED = "t.id in (select n.id from ticket n where n.number = ?"
            + " union select n.merged_into from ticket n where n.number = ?)";

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private SearchFilter() {}

    static SearchFilter of(SearchDefinition wanted, String caller, Instant now) {
        var it = new SearchFilter();
        it.oneOf("t.status", wanted.status());
        it.oneOf("t.category", wanted.category());
        it.oneOf("t.priority", wanted.priority());
        it.oneOf("t.channel", wanted.channel());
        it.assignee(wanted.assignee(), caller);
        it.value("t.language = ?", wanted.language());
        it.value("t.region = ?", wanted.region());
        it.value("t.customer_ref = ?", wanted.customerRef());
        if (wanted.number() != null) {
            it.and(NUMBERED, List.of(wanted.number(), wanted.number()));
        }
        it.value("t.opened_at >= ?", wanted.openedFrom());
        it.value("t.opened_at < ?", wanted.openedBefore());
        it.value("t.changed_at >= ?", wanted.changedFrom());
        it.value("t.changed_at < ?", wanted.changedBefore());
        // In order of deadlines the ticket's first clock is at hand.
        var due = wanted.order() == Sort.DUE ? "c.due_at < ?" : RUNNING_BEFORE;
        it.value(due, wanted.dueBefore());
        it.value(due, wanted.dueWithin() == null ? null : now.plus(wanted.dueWithin()));
        if (wanted.breached() != null) {
            it.parts.add(wanted.breached() ? BREACHED : "not " + BREACHED);
        }
        if (wanted.tags() != null) {
            wanted.tags().forEach(tag -> it.value(TAGGED, Tag.plain(tag)));
        }
        return it;
    }

    SearchFilter and(String part, List<?> its) {
        parts.add(part);
        values.addAll(its);
        return this;
    }

    String sql() {
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    List<Object> values() {
        return values;
    }

    private void oneOf(String column, @Nullable List<? extends Enum<?>> allowed) {
        if (allowed != null && !allowed.isEmpty()) {
            parts.add(allowed.stream()
                    .map(constant -> "'" + constant.name() + "'")
                    .collect(Collectors.joining(", ", column + " in (", ")")));
        }
    }

    private void assignee(@Nullable String assignee, String caller) {
        if (SearchDefinition.NOBODY.equals(assignee)) {
            parts.add("t.assignee is null");
        } else {
            value("t.assignee = ?", SearchDefinition.ME.equals(assignee) ? caller : assignee);
        }
    }

    private void value(String part, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            values.add(value);
        }
    }
}
