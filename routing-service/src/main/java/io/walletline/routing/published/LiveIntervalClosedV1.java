package io.walletline.routing.published;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rates are 0–1; what has no base is absent. */
public record LiveIntervalClosedV1(
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
        @Nullable Double occupancy) {}
