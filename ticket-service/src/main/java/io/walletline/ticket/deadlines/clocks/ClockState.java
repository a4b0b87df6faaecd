package io.walletline.ticket.deadlines.clocks;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** What a clock does. That it was breached is no state: it runs on, and how late it was met counts too. */
public enum ClockState {
    RUNNING,
    PAUSED,
    /** What it waited for has happened, in time or late. */
    MET,
    /** It does not apply any more. */
    CANCELLED;

    public boolean isActive() {
        return this == RUNNING || this == PAUSED;
    }

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
