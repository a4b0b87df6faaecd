package io.walletline.routing.waiting;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.QueueBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Estimates waits from the place in the line and what is known of the queue. What is known is read again after a few
 * seconds; the place is always the present one.
 */
@ApplicationScoped
public class WaitEstimates {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private final Observations observations;
    private final QueueBook queues;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile @Nullable Duty duty;

    private record Known(Lesson lesson, Instant at) {}

    private record Duty(Shares shares, Instant at) {}

    WaitEstimates(Observations observations, QueueBook queues, Clock clock) {
        this.observations = observations;
        this.queues = queues;
        this.clock = clock;
    }

    /**
     * The rest of the wait of a contact; empty while nobody who could help is on duty.
     *
     * @param ahead contacts of the same queue that are served before
     */
    public Optional<WaitEstimate> of(String queue, Channel channel, String language, long ahead) {
        double places = shares().of(new Work(queue, channel, language));
        if (places <= 0) {
            return Optional.empty();
        }
        Known lesson = known.compute(queue, (name, before) -> isFresh(before) ? before : learn(name));
        return Optional.of(lesson.lesson().estimate(Math.toIntExact(ahead), places));
    }

    /** How many agents who could help have room for one more at this moment, as it was a few seconds ago at most. */
    public long freePlaces(String queue, Channel channel, String language) {
        return shares().free(new Work(queue, channel, language));
    }

    private boolean isFresh(@Nullable Known before) {
        return before != null && before.at().plus(FRESH).isAfter(clock.instant());
    }

    private Known learn(String queue) {
        Instant now = clock.instant();
        return new Known(observations.history(queue, now).lesson(), now);
    }

    private Shares shares() {
        Duty last = duty;
        if (last == null || !last.at().plus(FRESH).isAfter(clock.instant())) {
            last = new Duty(
                    new Shares(
                            observations.onDuty(),
                            observations.open(),
                            work -> queues.required(work.queue()).rules().planFor(work.channel(), work.language())),
                    clock.instant());
            duty = last;
        }
        return last.shares();
    }
}
