package io.walletline.routing.contact;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a contact did not come before an agent although nobody gave up. */
public enum DeflectedBy {
    /** Its queue was closed. */
    @JsonProperty("closed")
    CLOSED,
    /** As many waited already as its queue takes. */
    @JsonProperty("full")
    FULL,
    /** The wait would have been longer than its queue allows. */
    @JsonProperty("too-long")
    TOO_LONG,
    @JsonProperty("callback-failed")
    CALLBACK_FAILED,
    @JsonProperty("callback-cancelled")
    CALLBACK_CANCELLED,
    @JsonProperty("callback-expired")
    CALLBACK_EXPIRED
}
