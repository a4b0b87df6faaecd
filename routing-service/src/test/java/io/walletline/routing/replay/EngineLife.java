package io.walletline.routing.replay;

import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Preference;
import io.walletline.routing.engine.Stage;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.engine.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What an engine was told and decided in some random minutes. */
record EngineLife(List<EngineFact> facts, int proposed) {

    /** The same, but of the first decision it is said that it gave nothing. */
    List<EngineFact> toldWrongly() {
        var wrong = new ArrayList<EngineFact>(facts);
        for (int i = 0; i < wrong.size(); i++) {
            if (wrong.get(i) instanceof EngineFact.Decided decided
                    && !decided.given().isEmpty()) {
                wrong.set(i, new EngineFact.Decided(decided.now(), List.of()));
                return wrong;
            }
        }
        return wrong;
    }

    static EngineLife random(long seed, long start) {
        var facts = new ArrayList<EngineFact>();
        int proposed = 0;
        var random = new Random(seed);
        var engine = new RecordedEngine(Policy.DEFAULT, (at, fact) -> facts.add(fact), start);
        var known = new ArrayList<UUID>();
        var now = start;
        for (int step = 0; step < 120; step++) {
            now += random.nextInt(2_000);
            switch (random.nextInt(4)) {
                case 0 -> engine.put(agent(random, now));
                case 1, 2 -> {
                    var contact = contact(random, now);
                    known.add(contact.id());
                    engine.put(contact, now);
                }
                default -> {
                    if (!known.isEmpty()) {
                        engine.remove(known.get(random.nextInt(known.size())));
                    }
                }
            }
            if (random.nextBoolean()) {
                proposed += engine.decide(now).size();
            }
        }
        return new EngineLife(facts, proposed);
    }

    private static AgentState agent(Random random, long now) {
        var duty = random.nextInt(4) == 0 ? Duty.AWAY : Duty.AVAILABLE;
        return new AgentState(
                "agent-" + random.nextInt(6),
                random.nextInt(4) == 0 ? "west" : Demand.MAIN_POOL,
                Map.of("zh", 1 + random.nextInt(3), "fraud", random.nextInt(2) + 1),
                duty,
                Workload.of(Map.of(Channel.CHAT, 2), Map.of(Channel.CHAT, random.nextInt(2))),
                now - random.nextInt(5_000));
    }

    private static WaitingContact contact(Random random, long now) {
        var channel = random.nextBoolean() ? Channel.PHONE : Channel.CHAT;
        var level = 1 + random.nextInt(3);
        return new WaitingContact(
                new UUID(random.nextLong(), random.nextLong()),
                new Plan(List.of(
                        new Stage(0, Demand.of(channel, Map.of("zh", level, "fraud", 1))),
                        new Stage(3_000, Demand.of(channel, Map.of("zh", 1))))),
                10 * random.nextInt(10),
                now - random.nextInt(1_000),
                random.nextInt(3) == 0 ? Map.of("agent-1", now + 1_500L) : Map.of(),
                random.nextInt(4) == 0 ? new Preference("agent-2", now + 900) : null);
    }
}
