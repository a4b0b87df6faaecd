package io.walletline.routing.live.counting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.engine.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups in which an agent counts. A queue's agents are those of its pool who meet what it requires; a skill's agents are
 * those who have it; every channel is everybody's. Agents of the same pool with the same skills are looked at once.
 */
public final class AgentGroups {

    private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};
    private static final String QUEUES = "select name, pool, requires from service_queue";
    private static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::wire).toList();

    private record Queue(String name, Map<String, Integer> requires) {}

    private record Profile(String pool, String skills) {}

    private final ObjectMapper json;
    private final Map<String, List<Queue>> queuesOfPool = new HashMap<>();
    private final Map<Profile, Map<LiveGrouping, List<String>>> known = new HashMap<>();

    private AgentGroups(ObjectMapper json) {
        this.json = json;
    }

    public static AgentGroups read(Sql sql, ObjectMapper json) {
        var groups = new AgentGroups(json);
        sql.query(QUEUES)
                .forEach(row -> groups.queuesOfPool
                        .computeIfAbsent(row.text(2), pool -> new ArrayList<>())
                        .add(new Queue(row.text(1), groups.levels(row.text(3)))));
        return groups;
    }

    /** @param skills as the table has them */
    Map<LiveGrouping, List<String>> of(String pool, String skills) {
        return known.computeIfAbsent(new Profile(pool, skills), profile -> {
            var levels = levels(skills);
            return Map.of(
                    LiveGrouping.POOL, List.of(pool),
                    LiveGrouping.SKILL, List.copyOf(levels.keySet()),
                    LiveGrouping.CHANNEL, CHANNELS,
                    LiveGrouping.QUEUE,
                            queuesOfPool.getOrDefault(pool, List.of()).stream()
                                    .filter(queue -> meets(levels, queue.requires()))
                                    .map(Queue::name)
                                    .toList());
        });
    }

    private static boolean meets(Map<String, Integer> levels, Map<String, Integer> requires) {
        return requires.entrySet().stream().allMatch(need -> levels.getOrDefault(need.getKey(), 0) >= need.getValue());
    }

    private Map<String, Integer> levels(String text) {
        try {
            return json.readValue(text, LEVELS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON column that is not as it was written", e);
        }
    }
}
