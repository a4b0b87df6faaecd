package io.walletline.ticket.timeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.rest.Cursor;
import io.walletline.ticket.timeline.TimelineEntry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Timeline entries in their order: time, then id. */
@ApplicationScoped
class TimelineRepository implements PanacheRepositoryBase<TimelineEntry, UUID> {

    List<TimelineEntry> page(UUID ticketId, List<Kind> kinds, int limit, @Nullable Cursor after) {
        var values = new HashMap<String, Object>();
        values.put("ticket", ticketId);
        values.put("kinds", kinds);
        var where = "ticketId = :ticket and kind in :kinds";
        if (after != null) {
            where += " and (at > :at or (at = :at and id > :id))";
            values.put("at", after.instant(0));
            values.put("id", after.uuid(1));
        }
        return find("from TimelineEntry where " + where + " order by at, id", values)
                .range(0, limit)
                .list();
    }

    Optional<TimelineEntry> byNotice(UUID noticeId) {
        return find("noticeId", noticeId).firstResultOptional();
    }
}
