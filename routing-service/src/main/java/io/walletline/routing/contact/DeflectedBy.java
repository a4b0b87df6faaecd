package io.walletline.routing.contact;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The reason for which a contact ended without an agent although its customer did not give up. */
public enum DeflectedBy {
    /** Its queue was closed. */
    @JsonProperty("closed")
    CLOSED,
    /** As many contacts waited already as its queue admits. */
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
