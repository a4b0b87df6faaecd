package io.walletline.routing.live;

import io.walletline.routing.agent.Presence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The timesheets of all groups of agents, from the history of presence: one statement, however many groups. */
final class Timesheets {
    /** From each agent's last change before the time asked for to the last one before its end. */
    private static final String SPANS = """
            select a.pool, a.skills, p.became, greatest(p.changed_at, ?) as started,
                   coalesce(lead(p.changed_at) over (partition by a.id order by p.changed_at, p.id), ?) as ended
            from (select * from (select distinct on (agent_id) agent_id, id, became, changed_at from presence_entry
                                 where changed_at < ? order by agent_id, changed_at desc, id desc) before
                  union all select agent_id, id, became, changed_at from presence_entry
                  where changed_at >= ? and changed_at < ?) p
            join agent a on a.id = p.agent_id""";

    private final Map<Grouping, Map<String, Timesheet>> sheets = new EnumMap<>(Grouping.class);

    private Timesheets() {}

    static Timesheets read(Connection connection, AgentGroups groups, Instant from, Instant to) throws SQLException {
        Timesheets timesheets = new Timesheets();
        try (PreparedStatement select = connection.prepareStatement(SPANS)) {
            select.setTimestamp(1, Timestamp.from(from));
            select.setTimestamp(2, Timestamp.from(to));
            select.setTimestamp(3, Timestamp.from(from));
            select.setTimestamp(4, Timestamp.from(from));
            select.setTimestamp(5, Timestamp.from(to));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Presence presence = Presence.valueOf(row.getString(3));
                    Instant started = row.getTimestamp(4).toInstant();
                    Instant ended = row.getTimestamp(5).toInstant();
                    groups.of(row.getString(1), row.getString(2))
                            .forEach((by, names) -> names.forEach(
                                    name -> timesheets.sheet(by, name).add(presence, started, ended)));
                }
            }
        }
        return timesheets;
    }

    private Timesheet sheet(Grouping by, String name) {
        return sheets.computeIfAbsent(by, grouping -> new HashMap<>()).computeIfAbsent(name, key -> new Timesheet());
    }

    /** The groups of which somebody was at work in the quarter that begins then. */
    Set<String> atWork(Grouping by, Instant quarter) {
        Set<String> names = new TreeSet<>();
        sheets.getOrDefault(by, Map.of()).forEach((name, sheet) -> {
            if (sheet.occupancy(quarter) != null) {
                names.add(name);
            }
        });
        return names;
    }

    /** Null if nobody of the group was at work. */
    @Nullable
    Timesheet of(Grouping by, String name) {
        return sheets.getOrDefault(by, Map.of()).get(name);
    }

    @Nullable
    Double occupancy(Grouping by, String name) {
        Timesheet sheet = of(by, name);
        return sheet == null ? null : sheet.occupancy();
    }
}
