package io.walletline.routing.callback.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a callback is. */
public enum CallbackState {
    /** Its window, or the pause after an attempt, is not over yet. */
    @JsonProperty("asked")
    ASKED,
    /** It may be dialled; agent-first it stands in the line. */
    @JsonProperty("due")
    DUE,
    @JsonProperty("dialling")
    DIALLING,
    /** The customer is there. */
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("done")
    DONE,
    /** Nobody was reached in all attempts. */
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

    /** Nobody is on the line: what ends that was the call from before. */
    public boolean isCustomerAway() {
        return ordinal() < ANSWERED.ordinal();
    }
}
