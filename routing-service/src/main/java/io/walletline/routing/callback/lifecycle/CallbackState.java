package io.walletline.routing.callback.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The states of a callback. */
public enum CallbackState {
    /** Its window, or the pause after an attempt, is not over yet. */
    @JsonProperty("asked")
    ASKED,
    /** May be dialled; agent-first it stands in the line. */
    @JsonProperty("due")
    DUE,
    @JsonProperty("dialling")
    DIALLING,
    /** The customer is there. */
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("done")
    DONE,
    /** All attempts reached nobody. */
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("cancelled")
    CANCELLED,
    /** Its window closed first. */
    @JsonProperty("expired")
    EXPIRED;

    public boolean isOver() {
        return ordinal() >= DONE.ordinal();
    }

    /** Whether the customer is not on the line: a hang-up then is that of the call from before. */
    public boolean isCustomerAway() {
        return ordinal() < ANSWERED.ordinal();
    }
}
