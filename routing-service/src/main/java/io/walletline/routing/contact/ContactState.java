package io.walletline.routing.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;

/** The states of a contact. Offered, in hand and wrapping up take a place of their agent's capacity. */
public enum ContactState {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("offered")
    OFFERED,
    @JsonProperty("in-hand")
    IN_HAND,
    @JsonProperty("wrapping-up")
    WRAPPING_UP,
    @JsonProperty("done")
    DONE,
    @JsonProperty("abandoned")
    ABANDONED,
    /** Out of the line, to be called back; it has kept its place. */
    @JsonProperty("callback")
    CALLBACK,
    /** Over without an agent and without giving up: not admitted, or its callback came to nothing. */
    @JsonProperty("deflected")
    DEFLECTED;

    public boolean canBecome(ContactState next) {
        return legalNext().contains(next);
    }

    public boolean isOver() {
        return this == DONE || this == ABANDONED || this == DEFLECTED;
    }

    private Set<ContactState> legalNext() {
        return switch (this) {
            case WAITING -> EnumSet.of(OFFERED, ABANDONED, CALLBACK, DEFLECTED);
            case OFFERED -> EnumSet.of(WAITING, IN_HAND, ABANDONED);
            case IN_HAND -> EnumSet.of(WRAPPING_UP, WAITING, CALLBACK);
            case CALLBACK -> EnumSet.of(WAITING, DEFLECTED);
            case WRAPPING_UP -> EnumSet.of(DONE);
            case DONE, ABANDONED, DEFLECTED -> EnumSet.noneOf(ContactState.class);
        };
    }
}
