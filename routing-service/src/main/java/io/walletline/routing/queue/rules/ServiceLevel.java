package io.walletline.routing.queue.rules;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The promise of a queue: so many in a hundred contacts are answered within so many seconds. */
@Embeddable
public record ServiceLevel(
        @Min(1) @Max(99) int percent, @Min(1) @Max(86_400) int seconds) {
    public static final ServiceLevel USUAL = new ServiceLevel(80, 20);

    /** As a part of one. */
    public double part() {
        return percent / 100.0;
    }

    /** Within how many milliseconds a contact should be answered. */
    public long millis() {
        return 1_000L * seconds;
    }
}
