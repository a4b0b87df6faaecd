package io.walletline.routing.agent.presence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;

/** The presence of an agent. Available, break and offline are chosen; busy and wrap-up follow from the contacts held. */
public enum Presence {
    @JsonProperty("available")
    AVAILABLE,
    @JsonProperty("busy")
    BUSY,
    @JsonProperty("break")
    BREAK,
    @JsonProperty("wrap-up")
    WRAP_UP,
    @JsonProperty("offline")
    OFFLINE;

    /** Whether an agent can say this of himself or herself. */
    public boolean canBeChosen() {
        return this == AVAILABLE || this == BREAK || this == OFFLINE;
    }

    /**
     * An agent comes back from offline as available only. An agent with a contact in hand does not go offline, and a wrap-up
     * begins only after busy, or after a break with a contact in hand.
     */
    public boolean canBecome(Presence next) {
        return legalNext().contains(next);
    }

    private Set<Presence> legalNext() {
        return switch (this) {
            case AVAILABLE -> EnumSet.of(BUSY, BREAK, OFFLINE);
            case BUSY -> EnumSet.of(AVAILABLE, WRAP_UP, BREAK);
            case WRAP_UP -> EnumSet.of(AVAILABLE, BUSY, BREAK, OFFLINE);
            case BREAK -> EnumSet.of(AVAILABLE, BUSY, WRAP_UP, OFFLINE);
            case OFFLINE -> EnumSet.of(AVAILABLE);
        };
    }
}
