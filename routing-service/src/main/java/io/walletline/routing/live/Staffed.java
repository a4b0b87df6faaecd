package io.walletline.routing.live;

import io.walletline.routing.agent.Presence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** How many agents of each group are seen to do what. */
final class Staffed {
    private static final String AGENTS = """
            select a.pool, a.skills, p.presence, count(*) from attendance p join agent a on a.id = p.agent_id
            group by 1, 2, 3""";

    private final Map<Presence, Integer> all = none();
    private final Map<Grouping, Map<String, Map<Presence, Integer>>> byGroup = new EnumMap<>(Grouping.class);

    private Staffed() {}

    static Staffed read(Connection connection, AgentGroups groups) throws SQLException {
        Staffed staffed = new Staffed();
        try (PreparedStatement select = connection.prepareStatement(AGENTS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Presence presence = Presence.valueOf(row.getString(3));
                int number = row.getInt(4);
                staffed.all.merge(presence, number, Integer::sum);
                groups.of(row.getString(1), row.getString(2))
                        .forEach((by, names) -> names.forEach(name -> staffed.byGroup
                                .computeIfAbsent(by, grouping -> new HashMap<>())
                                .computeIfAbsent(name, key -> none())
                                .merge(presence, number, Integer::sum)));
            }
        }
        return staffed;
    }

    Map<Presence, Integer> all() {
        return all;
    }

    Map<Presence, Integer> of(Grouping by, String name) {
        return byGroup.getOrDefault(by, Map.of()).getOrDefault(name, none());
    }

    SortedSet<String> names(Grouping by) {
        return new TreeSet<>(byGroup.getOrDefault(by, Map.of()).keySet());
    }

    private static Map<Presence, Integer> none() {
        Map<Presence, Integer> none = new EnumMap<>(Presence.class);
        for (Presence presence : Presence.values()) {
            none.put(presence, 0);
        }
        return none;
    }
}
