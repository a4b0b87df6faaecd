package io.walletline.ticket.clocks;

import java.time.Instant;

/** A clock rings. */
record Alarm(Kind kind, Instant at) {

    enum Kind {
        WARNING,
        BREACH
    }
}
