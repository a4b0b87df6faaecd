package io.walletline.routing.live;

import io.walletline.routing.live.counting.LiveGrouping;
import io.walletline.routing.live.counting.Performance;
import java.time.Instant;
import java.util.List;

/** Quarters of an hour in which anything happened or anybody was at work, oldest first. */
record IntervalsResponse(LiveGrouping by, Instant from, Instant to, List<Interval> intervals) {

    /** @param name of the queue, pool, channel or skill */
    record Interval(Instant from, Instant to, String name, Performance performance) {}
}
