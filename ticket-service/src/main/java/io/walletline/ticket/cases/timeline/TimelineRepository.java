package io.walletline.ticket.cases.timeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.rest.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** Timeline entries in their order: time, then id. */
@ApplicationScoped
class TimelineRepository implements PanacheRepositoryBase<TimelineEntry, UUID> {

    private static final String SHOWN_TO_CUSTOMERS = " and kind in (MESSAGE, NOTICE)";

    /** For reading only: a change of these entries would not be written. */
    List<TimelineEntry> page(TimelineScope.Scope scope, boolean forCustomer, int limit, @Nullable Cursor after) {
        var values = new HashMap<String, Object>();
        var where = within(scope, values) + (forCustomer ? SHOWN_TO_CUSTOMERS : "");
        if (after != null) {
            where += " and (at > :at or (at = :at and id > :id))";
            values.put("at", after.instant(0));
            values.put("id", after.uuid(1));
        }
        return find("from TimelineEntry where " + where + " order by at, id", values)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .range(0, limit)
                .list();
    }

    List<TimelineEntry> chosen(TimelineScope.Scope scope, Collection<UUID> ids) {
        var values = new HashMap<String, Object>();
        values.put("ids", ids);
        return list("from TimelineEntry where " + within(scope, values) + " and id in :ids order by at, id", values);
    }

    /** Messages and notes of the ticket itself, for reading only. */
    List<TimelineEntry> said(UUID ticketId) {
        return find("from TimelineEntry where ticketId = ?1 and kind in (MESSAGE, NOTE) order by at, id", ticketId)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    private static String within(TimelineScope.Scope scope, Map<String, Object> values) {
        // Nearly always one ticket alone: a list would be planned anew each time.
        var alone = scope.tickets().size() == 1;
        values.put("tickets", alone ? scope.tickets().getFirst() : scope.tickets());
        var where = alone ? "ticketId = :tickets" : "ticketId in :tickets";
        if (!scope.lent().isEmpty()) {
            values.put("lent", scope.lent());
            where = "(" + where + " or id in :lent)";
        }
        if (!scope.hidden().isEmpty()) {
            values.put("hidden", scope.hidden());
            where += " and id not in :hidden";
        }
        return where;
    }

    Optional<TimelineEntry> byNotice(UUID noticeId) {
        return find("noticeId", noticeId).firstResultOptional();
    }
}
