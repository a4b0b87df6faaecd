package io.walletline.ticket.casework.merging;

import io.walletline.kit.sql.Sql;
import io.walletline.ticket.cases.timeline.TimelineScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Timelines as merges and splits have woven them: rows stay where they are, only the view changes. */
@ApplicationScoped
class MergedTimelines implements TimelineScope {

    private static final String WOVEN = """
            with recursive told (id) as (
                select cast(? as uuid)
                union
                select m.source_id from ticket_merge m join told on m.target_id = told.id where m.undone_at is null
            )
            select 'told', id, true, 0 from told where id <> ?
            union all
            select 'split', entry_id, ticket_id in (select id from told), position from split_entry
            where ticket_id in (select id from told) or from_ticket in (select id from told)
            order by 4""";

    private final Sql sql;

    MergedTimelines(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Scope of(UUID ticketId) {
        var tickets = new ArrayList<UUID>(List.of(ticketId));
        // An entry that was split off, came back with a merge and was split off again is where it went last.
        var splits = new LinkedHashMap<UUID, Boolean>();
        // Read with every page of a timeline: plain JDBC finds its plan again, a native query would not.
        sql.query(WOVEN, ticketId, ticketId).forEach(row -> {
            if (row.text(1).equals("told")) {
                tickets.add(row.id(2));
            } else {
                splits.put(row.id(2), row.isTrue(3));
            }
        });
        return new Scope(tickets, those(splits, true), those(splits, false));
    }

    private static List<UUID> those(Map<UUID, Boolean> splits, boolean shown) {
        return splits.entrySet().stream()
                .filter(split -> split.getValue() == shown)
                .map(Map.Entry::getKey)
                .toList();
    }
}
