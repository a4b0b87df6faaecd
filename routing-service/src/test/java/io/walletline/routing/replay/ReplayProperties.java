package io.walletline.routing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Preference;
import io.walletline.routing.engine.Proposal;
import io.walletline.routing.engine.Stage;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.engine.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReplayProperties {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ReplayReport NOTHING =
            new ReplayReport(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE), 0, 0, 0, 0, null);

    private final List<Fact> facts = new ArrayList<>();
    private int proposed;

    @Property(tries = 300)
    void shouldDecideTheSame_whenTheStoredFactsAreToldAgain(@ForAll long seed) {
        // Given: a random history
        live(seed);

        // When
        Replay replay = new Replay(Policy.DEFAULT, NOTHING.from(), NOTHING.to());
        facts.forEach(fact -> replay.tell(stored(fact)));

        // Then
        ReplayReport report = replay.addTo(NOTHING);
        assertThat(report.different()).isZero();
        assertThat(report.equal()).isEqualTo(proposed);
    }

    @Property(tries = 50)
    void shouldTellTheFirstDifference_whenAFactWasAnother(@ForAll long seed) {
        // Given: a history in which something was decided, and one decision that is told wrongly
        live(seed);
        List<Fact> wrong = new ArrayList<>(facts);
        for (int i = 0; i < wrong.size(); i++) {
            if (wrong.get(i) instanceof Fact.Decided decided && !decided.given().isEmpty()) {
                wrong.set(i, new Fact.Decided(decided.now(), List.of()));
                break;
            }
        }

        // When
        Replay replay = new Replay(Policy.DEFAULT, NOTHING.from(), NOTHING.to());
        wrong.forEach(replay::tell);

        // Then
        assertThat(replay.addTo(NOTHING).different()).isEqualTo(proposed == 0 ? 0 : 1);
    }

    private static Fact stored(Fact fact) {
        try {
            return JSON.readValue(JSON.writerFor(Fact.class).writeValueAsString(fact), Fact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void live(long seed) {
        facts.clear();
        proposed = 0;
        Random random = new Random(seed);
        RecordedEngine engine = new RecordedEngine(Policy.DEFAULT, (at, fact) -> facts.add(fact), 0);
        List<UUID> known = new ArrayList<>();
        long now = 1_000_000;
        for (int step = 0; step < 120; step++) {
            now += random.nextInt(2_000);
            switch (random.nextInt(4)) {
                case 0 -> engine.put(agent(random, now));
                case 1, 2 -> {
                    WaitingContact contact = contact(random, now);
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
                List<Proposal> proposals = engine.decide(now);
                proposed += proposals.size();
            }
        }
    }

    private static AgentState agent(Random random, long now) {
        Duty duty = random.nextInt(4) == 0 ? Duty.AWAY : Duty.AVAILABLE;
        return new AgentState(
                "agent-" + random.nextInt(6),
                random.nextInt(4) == 0 ? "west" : Demand.MAIN_POOL,
                Map.of("zh", 1 + random.nextInt(3), "fraud", random.nextInt(2) + 1),
                duty,
                Workload.of(Map.of(Channel.CHAT, 2), Map.of(Channel.CHAT, random.nextInt(2))),
                now - random.nextInt(5_000));
    }

    private static WaitingContact contact(Random random, long now) {
        Channel channel = random.nextBoolean() ? Channel.PHONE : Channel.CHAT;
        int level = 1 + random.nextInt(3);
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
