package io.walletline.routing.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.Diversion;
import io.walletline.routing.queue.Diversion.Act;
import io.walletline.routing.queue.QueueFixtures;
import io.walletline.routing.queue.ServiceQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random queues that send what they do not take anywhere, even round in circles: each contact ends in one place. */
class VerdictProperties {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", ServiceQueue.CATCH_ALL);

    private static Optional<Obstacle> obstacle(Random random) {
        if (random.nextInt(4) == 0) {
            return Optional.empty();
        }
        Act act = random.nextInt(3) > 0 ? Act.QUEUE : Act.values()[random.nextInt(Act.values().length)];
        String queue = act == Act.QUEUE ? NAMES.get(random.nextInt(NAMES.size())) : null;
        return Optional.of(new Obstacle(DeflectedBy.FULL, new Diversion(act, queue), null));
    }

    @Property
    void shouldEndInOnePlace_whateverTheDiversions(@ForAll Random random, @ForAll Channel channel) {
        // Given
        Map<String, ServiceQueue> queues = new HashMap<>();
        Map<String, Optional<Obstacle>> obstacles = new HashMap<>();
        NAMES.forEach(name -> {
            queues.put(name, QueueFixtures.named(name));
            obstacles.put(name, obstacle(random));
        });
        List<String> asked = new ArrayList<>();

        // When
        Verdict verdict = Verdict.of(
                channel,
                queues.get("a"),
                queue -> {
                    asked.add(queue.name());
                    return obstacles.get(queue.name());
                },
                queues::get);

        // Then: no queue is asked twice, and the way is the one that the diversions say
        assertThat(asked).doesNotHaveDuplicates().startsWith("a");
        for (int i = 1; i < asked.size(); i++) {
            assertThat(obstacles.get(asked.get(i - 1)).orElseThrow().diversion())
                    .isEqualTo(new Diversion(Act.QUEUE, asked.get(i)));
        }
        assertThat(verdict.act()).isNotEqualTo(Act.QUEUE);
        Optional<Obstacle> last = obstacles.get(asked.getLast());
        if (last.isPresent() && last.get().diversion().act() == Act.QUEUE) {
            assertThat(verdict.queue().name()).isEqualTo(ServiceQueue.CATCH_ALL);
            assertThat(verdict.act()).isEqualTo(Act.WAIT);
        } else {
            assertThat(verdict.queue().name()).isEqualTo(asked.getLast());
            boolean turnedAway = last.isPresent()
                    && last.get().diversion().act() != Act.WAIT
                    && (channel == Channel.PHONE || channel == Channel.CHAT);
            assertThat(verdict.act())
                    .isEqualTo(turnedAway ? last.get().diversion().act() : Act.WAIT);
        }
    }
}
