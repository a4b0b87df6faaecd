package io.walletline.ticket.casework.merging;

import io.walletline.ticket.cases.timeline.TimelineScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

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

    private final DataSource database;

    MergedTimelines(DataSource database) {
        this.database = database;
    }

    @Override
    public Scope of(UUID ticketId) {
        // Read with every page of a timeline: plain JDBC finds its plan again, a native query would not.
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(WOVEN)) {
            select.setObject(1, ticketId);
            select.setObject(2, ticketId);
            try (var rows = select.executeQuery()) {
                return read(ticketId, rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what a timeline is made of", e);
        }
    }

    private static Scope read(UUID ticketId, ResultSet rows) throws SQLException {
        var tickets = new ArrayList<UUID>(List.of(ticketId));
        // An entry that was split off, came back with a merge and was split off again is where it went last.
        var splits = new LinkedHashMap<UUID, Boolean>();
        while (rows.next()) {
            var id = rows.getObject(2, UUID.class);
            if (rows.getString(1).equals("told")) {
                tickets.add(id);
            } else {
                splits.put(id, rows.getBoolean(3));
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
