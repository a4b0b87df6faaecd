package io.walletline.ticket.deadlines.clocks.timing;

import java.time.Instant;

/** A clock rings. */
public record Alarm(Kind kind, Instant at) {

    public enum Kind {
        WARNING,
        BREACH
    }
}
