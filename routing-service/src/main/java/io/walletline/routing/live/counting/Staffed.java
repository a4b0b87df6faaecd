package io.walletline.routing.live.counting;

import io.walletline.kit.sql.Sql;
import io.walletline.routing.agent.presence.Presence;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The number of agents of each group by presence. */
public final class Staffed {

    private static final String AGENTS = """
            select a.pool, a.skills, p.presence, count(*) from attendance p join agent a on a.id = p.agent_id
            group by 1, 2, 3""";

    private final Map<Presence, Integer> all = none();
    private final Map<LiveGrouping, Map<String, Map<Presence, Integer>>> byGroup = new EnumMap<>(LiveGrouping.class);

    private Staffed() {}

    public static Staffed read(Sql sql, AgentGroups groups) {
        var staffed = new Staffed();
        sql.query(AGENTS).forEach(row -> {
            var presence = row.enumValue(3, Presence.class);
            var number = Math.toIntExact(row.longValue(4));
            staffed.all.merge(presence, number, Integer::sum);
            groups.of(row.text(1), row.text(2))
                    .forEach((by, names) -> names.forEach(name -> staffed.byGroup
                            .computeIfAbsent(by, grouping -> new HashMap<>())
                            .computeIfAbsent(name, key -> none())
                            .merge(presence, number, Integer::sum)));
        });
        return staffed;
    }

    public Map<Presence, Integer> all() {
        return all;
    }

    public Map<Presence, Integer> of(LiveGrouping by, String name) {
        return byGroup.getOrDefault(by, Map.of()).getOrDefault(name, none());
    }

    public SortedSet<String> names(LiveGrouping by) {
        return new TreeSet<>(byGroup.getOrDefault(by, Map.of()).keySet());
    }

    private static Map<Presence, Integer> none() {
        var none = new EnumMap<Presence, Integer>(Presence.class);
        for (var presence : Presence.values()) {
            none.put(presence, 0);
        }
        return none;
    }
}
