package io.walletline.routing.offer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Every offer ends, once: only a pending one can become anything. */
public enum OfferState {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("expired")
    EXPIRED,
    @JsonProperty("rescinded")
    RESCINDED;

    public boolean canBecome(OfferState next) {
        return this == PENDING && next != PENDING;
    }
}
