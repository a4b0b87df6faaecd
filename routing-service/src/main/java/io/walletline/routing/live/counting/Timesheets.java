package io.walletline.routing.live.counting;

import io.walletline.kit.sql.Sql;
import io.walletline.routing.agent.presence.Presence;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The timesheets of all groups of agents, from the history of presence: one statement, however many groups. */
public final class Timesheets {

    /** From each agent's last change before the time asked for to the last one before its end. */
    private static final String SPANS = """
            select a.pool, a.skills, p.became, greatest(p.changed_at, ?) as started,
                   coalesce(lead(p.changed_at) over (partition by a.id order by p.changed_at, p.id), ?) as ended
            from (select * from (select distinct on (agent_id) agent_id, id, became, changed_at from presence_entry
                                 where changed_at < ? order by agent_id, changed_at desc, id desc) before
                  union all select agent_id, id, became, changed_at from presence_entry
                  where changed_at >= ? and changed_at < ?) p
            join agent a on a.id = p.agent_id""";

    private final Map<LiveGrouping, Map<String, Timesheet>> sheets = new EnumMap<>(LiveGrouping.class);

    private Timesheets() {}

    public static Timesheets read(Sql sql, AgentGroups groups, Instant from, Instant to) {
        var timesheets = new Timesheets();
        sql.query(SPANS, from, to, from, from, to).forEach(row -> {
            var presence = row.enumValue(3, Presence.class);
            var started = row.instant(4);
            var ended = row.instant(5);
            groups.of(row.text(1), row.text(2))
                    .forEach((by, names) ->
                            names.forEach(name -> timesheets.sheet(by, name).add(presence, started, ended)));
        });
        return timesheets;
    }

    private Timesheet sheet(LiveGrouping by, String name) {
        return sheets.computeIfAbsent(by, grouping -> new HashMap<>()).computeIfAbsent(name, key -> new Timesheet());
    }

    /** The groups of which somebody was at work in the quarter that begins then. */
    public Set<String> atWork(LiveGrouping by, Instant quarter) {
        var names = new TreeSet<String>();
        sheets.getOrDefault(by, Map.of()).forEach((name, sheet) -> {
            if (sheet.occupancy(quarter) != null) {
                names.add(name);
            }
        });
        return names;
    }

    /** Null if nobody of the group was at work. */
    @Nullable
    public Timesheet of(LiveGrouping by, String name) {
        return sheets.getOrDefault(by, Map.of()).get(name);
    }

    @Nullable
    public Double occupancy(LiveGrouping by, String name) {
        var sheet = of(by, name);
        return sheet == null ? null : sheet.occupancy();
    }
}
