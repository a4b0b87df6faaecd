package io.walletline.routing.engine.matching;

import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Preference;
import io.walletline.routing.engine.Stage;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.engine.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws random facts and changes from a seed. Small numbers of everything, so that all kinds of collisions occur. */
final class Histories {

    private static final String[] SKILLS = {"zh", "en", "fraud", "refund"};

    private final Random random;
    private long ids;

    Histories(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Channel channel() {
        return random.nextInt(3) > 0 ? Channel.PHONE : Channel.values()[random.nextInt(Channel.COUNT)];
    }

    private Duty duty() {
        return switch (random.nextInt(6)) {
            case 0 -> Duty.AWAY;
            case 1 -> Duty.OFFLINE;
            default -> Duty.AVAILABLE;
        };
    }

    /** One in four knows an agent, who may be one that does not fit or is not there. */
    private @Nullable Preference preference(long now) {
        return random.nextInt(4) == 0
                ? new Preference("agent-" + random.nextInt(4), now + 700L * random.nextInt(5))
                : null;
    }

    /** Most belong to one pool, so that a few are out of reach. */
    String pool() {
        return random.nextInt(4) > 0 ? Demand.MAIN_POOL : "west";
    }

    Map<String, Integer> levels(int atMost, int highest) {
        var levels = new HashMap<String, Integer>();
        var number = random.nextInt(atMost + 1);
        for (int i = 0; i < number; i++) {
            levels.put(SKILLS[random.nextInt(SKILLS.length)], 1 + random.nextInt(highest));
        }
        return levels;
    }

    AgentState agent(String id, long now) {
        return new AgentState(
                id, pool(), levels(4, 4), duty(), Workload.of(Map.of(), Map.of()), now - random.nextInt(5) * 1000L);
    }

    WaitingContact contact(long now) {
        return new WaitingContact(
                new UUID(7, ids++),
                plan(),
                random.nextInt(3) * 30,
                now - random.nextInt(4) * 1000L,
                Map.of(),
                preference(now));
    }

    /** One to three stages, each asking for less than the one before. */
    Plan plan() {
        var channel = channel();
        var pools = new HashSet<String>(Set.of(pool()));
        var needs = new HashMap<String, Integer>(levels(2, 4));
        var stages = new ArrayList<Stage>(List.of(new Stage(0, Demand.of(channel, pools, needs))));
        while (!needs.isEmpty() && stages.size() < 3 && random.nextInt(3) == 0) {
            var skill = needs.keySet().iterator().next();
            needs.compute(skill, (name, level) -> level == null || level == 1 ? null : level - 1);
            if (random.nextInt(3) == 0) {
                pools.add(pool());
            }
            stages.add(new Stage(stages.getLast().afterMillis() + 2_000, Demand.of(channel, pools, needs)));
        }
        return new Plan(stages);
    }

    <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
