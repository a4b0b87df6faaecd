package io.walletline.kit.calendar;

import java.time.Instant;

/** A stretch of time; its end is outside. */
public record Span(Instant from, Instant to) {
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a span ends after it begins");
        }
    }
}
