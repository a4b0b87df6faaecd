package io.walletline.routing.callback.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.walletline.routing.contact.DeflectedBy;

/** Why somebody is called back. */
public enum CallbackReason {
    @JsonProperty("asked")
    ASKED,
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("full")
    FULL,
    @JsonProperty("too-long")
    TOO_LONG;

    public static CallbackReason of(DeflectedBy obstacle) {
        return valueOf(obstacle.name());
    }
}
