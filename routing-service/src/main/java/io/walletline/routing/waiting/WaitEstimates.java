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
 * seconds, where many agents and contacts make that dear after longer; the place is always the present one.
 */
@ApplicationScoped
public class WaitEstimates {

    private static final Duration FRESH = Duration.ofSeconds(5);
    /** Reading agents and open contacts, or the queues' pasts, may take one part of so many of the time. */
    private static final int OF_THE_TIME = 100;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Observations observations;
    private final QueueBook queues;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile @Nullable Duty duty;

    private record Known(Lesson lesson, Instant until) {}

    private record Duty(Shares shares, Instant until) {}

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
        var places = shares().of(new Work(queue, channel, language));
        if (places <= 0) {
            return Optional.empty();
        }
        var lesson = known.compute(queue, (name, before) -> isFresh(before) ? before : learn(name));
        return Optional.of(lesson.lesson().estimate(Math.toIntExact(ahead), places));
    }

    /** The number of suitable agents with room for one more contact, as of the last reading. */
    public long freePlaces(String queue, Channel channel, String language) {
        return shares().free(new Work(queue, channel, language));
    }

    private boolean isFresh(@Nullable Known before) {
        return before != null && before.until().isAfter(clock.instant());
    }

    private Known learn(String queue) {
        var begun = clock.instant();
        var lesson = observations.history(queue, begun).lesson();
        var now = clock.instant();
        var readingAll = Duration.between(begun, now).multipliedBy(Math.max(1, known.size()));
        return new Known(lesson, now.plus(keptAfter(readingAll)));
    }

    private Shares shares() {
        var last = duty;
        if (last == null || !last.until().isAfter(clock.instant())) {
            last = read();
            duty = last;
        }
        return last.shares();
    }

    private Duty read() {
        var begun = clock.instant();
        var shares = new Shares(
                observations.onDuty(),
                observations.open(),
                work -> queues.required(work.queue()).rules().planFor(work.channel(), work.language()));
        var now = clock.instant();
        return new Duty(shares, now.plus(keptAfter(Duration.between(begun, now))));
    }

    /** For how long something is kept that took so long to read: one reading that was held up must not blind it for an hour. */
    static Duration keptAfter(Duration reading) {
        var share = reading.multipliedBy(OF_THE_TIME);
        return share.compareTo(FRESH) < 0 ? FRESH : share.compareTo(LONGEST) > 0 ? LONGEST : share;
    }
}
