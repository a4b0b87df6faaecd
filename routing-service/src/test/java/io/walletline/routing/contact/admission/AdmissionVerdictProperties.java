package io.walletline.routing.contact.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.routing.contact.DeflectedBy;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.QueueFixtures;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.access.Diversion;
import io.walletline.routing.queue.access.Diversion.Act;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random queues that send what they do not take anywhere, even round in circles: each contact ends in one place. */
class AdmissionVerdictProperties {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", ServiceQueue.CATCH_ALL);

    private static Optional<AdmissionBarrier> obstacle(Random random) {
        if (random.nextInt(4) == 0) {
            return Optional.empty();
        }
        var act = random.nextInt(3) > 0 ? Act.QUEUE : Act.values()[random.nextInt(Act.values().length)];
        var queue = act == Act.QUEUE ? NAMES.get(random.nextInt(NAMES.size())) : null;
        return Optional.of(new AdmissionBarrier(DeflectedBy.FULL, new Diversion(act, queue), null));
    }

    @Property
    void shouldEndInOnePlace_whateverTheDiversions(@ForAll Random random, @ForAll Channel channel) {
        // Given
        var queues = new HashMap<String, ServiceQueue>();
        var obstacles = new HashMap<String, Optional<AdmissionBarrier>>();
        NAMES.forEach(name -> {
            queues.put(name, QueueFixtures.named(name));
            obstacles.put(name, obstacle(random));
        });
        var asked = new ArrayList<String>();

        // When
        var verdict = AdmissionVerdict.of(
                channel,
                QueueFixtures.named("a"),
                queue -> {
                    asked.add(queue.name());
                    return obstacles.getOrDefault(queue.name(), Optional.empty());
                },
                queues::get);

        // Then: no queue is asked twice, and the way is the one that the diversions say
        assertThat(asked).doesNotHaveDuplicates().startsWith("a");
        for (int i = 1; i < asked.size(); i++) {
            assertThat(obstacles
                            .getOrDefault(asked.get(i - 1), Optional.empty())
                            .orElseThrow()
                            .diversion())
                    .isEqualTo(new Diversion(Act.QUEUE, asked.get(i)));
        }
        assertThat(verdict.act()).isNotEqualTo(Act.QUEUE);
        var last = obstacles.getOrDefault(asked.getLast(), Optional.empty());
        if (last.isPresent() && last.get().diversion().act() == Act.QUEUE) {
            assertThat(verdict.queue().name()).isEqualTo(ServiceQueue.CATCH_ALL);
            assertThat(verdict.act()).isEqualTo(Act.WAIT);
        } else {
            assertThat(verdict.queue().name()).isEqualTo(asked.getLast());
            var turnedAway = last.isPresent()
                    && last.get().diversion().act() != Act.WAIT
                    && (channel == Channel.PHONE || channel == Channel.CHAT);
            assertThat(verdict.act())
                    .isEqualTo(turnedAway ? last.get().diversion().act() : Act.WAIT);
        }
    }
}
