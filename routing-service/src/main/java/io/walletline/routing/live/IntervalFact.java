package io.walletline.routing.live;

import io.walletline.routing.live.counting.Performance;
import java.time.Instant;

/** Something that happened to the intervals of a queue. */
public sealed interface IntervalFact {

    /** @param to end of the interval, outside of it */
    record IntervalClosed(String queue, Instant from, Instant to, Performance performance) implements IntervalFact {}
}
