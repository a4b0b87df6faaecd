package io.walletline.routing.published;

import io.walletline.routing.live.IntervalFact.IntervalClosed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rates are 0–1; what has no base is absent. */
record LiveIntervalClosedV1(
        String queue,
        Instant from,
        Instant to,
        int entered,
        int answered,
        int answeredInTime,
        int abandoned,
        @Nullable Double serviceLevel,
        @Nullable Double abandonment,
        @Nullable Double meanWaitSeconds,
        double longestWaitSeconds,
        @Nullable Double meanHandleSeconds,
        @Nullable Double occupancy) {

    static LiveIntervalClosedV1 of(IntervalClosed fact) {
        return new LiveIntervalClosedV1(
                fact.queue(),
                fact.from(),
                fact.to(),
                fact.performance().entered(),
                fact.performance().answered(),
                fact.performance().answeredInTime(),
                fact.performance().abandoned(),
                fact.performance().serviceLevel(),
                fact.performance().abandonment(),
                fact.performance().meanWaitSeconds(),
                fact.performance().longestWaitSeconds(),
                fact.performance().meanHandleSeconds(),
                fact.performance().occupancy());
    }
}
