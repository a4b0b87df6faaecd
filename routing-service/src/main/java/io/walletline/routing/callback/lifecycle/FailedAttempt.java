package io.walletline.routing.callback.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an attempt to reach the customer came to nothing. */
public enum FailedAttempt {
    @JsonProperty("no-answer")
    NO_ANSWER,
    @JsonProperty("busy")
    BUSY,
    @JsonProperty("failed")
    FAILED,
    /** The phone system has said nothing for too long. */
    @JsonProperty("not-reported")
    NOT_REPORTED
}
