package io.walletline.ticket.merging;

import io.walletline.ticket.timeline.Strands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Timelines as merges and splits have woven them: rows stay where they are, only the view changes. */
@ApplicationScoped
class MergedStrands implements Strands {

    private static final String WOVEN = """
            with recursive told (id) as (
                select cast(?1 as uuid)
                union
                select m.source_id from ticket_merge m join told on m.target_id = told.id where m.undone_at is null
            )
            select 'told', id, true, 0 from told where id <> ?1
            union all
            select 'split', entry_id, ticket_id in (select id from told), position from split_entry
            where ticket_id in (select id from told) or from_ticket in (select id from told)
            order by 4""";

    private final EntityManager database;

    MergedStrands(EntityManager database) {
        this.database = database;
    }

    @Override
    public Scope of(UUID ticketId) {
        List<Object[]> rows = database.createNativeQuery(WOVEN, Object[].class)
                .setParameter(1, ticketId)
                .getResultList();
        if (rows.isEmpty()) {
            return Scope.only(ticketId);
        }
        var tickets = new ArrayList<UUID>(List.of(ticketId));
        // An entry that was split off, came back with a merge and was split off again is where it went last.
        var splits = new LinkedHashMap<UUID, Boolean>();
        for (var row : rows) {
            if (row[0].equals("told")) {
                tickets.add((UUID) row[1]);
            } else {
                splits.put((UUID) row[1], (Boolean) row[2]);
            }
        }
        return new Scope(tickets, those(splits, true), those(splits, false));
    }

    private static List<UUID> those(Map<UUID, Boolean> splits, boolean shown) {
        return splits.entrySet().stream()
                .filter(split -> split.getValue() == shown)
                .map(Map.Entry::getKey)
                .toList();
    }
}
