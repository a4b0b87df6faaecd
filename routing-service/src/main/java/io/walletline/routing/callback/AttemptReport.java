package io.walletline.routing.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.walletline.routing.callback.lifecycle.FailedAttempt;
import jakarta.validation.constraints.NotNull;

/** What the phone system says of an attempt. */
record AttemptReport(@NotNull Outcome outcome) {

    enum Outcome {
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("no-answer")
        NO_ANSWER,
        @JsonProperty("busy")
        BUSY,
        @JsonProperty("failed")
        FAILED;

        /** What it is called when it is told; only of one that did not reach anybody. */
        FailedAttempt failure() {
            return FailedAttempt.valueOf(name());
        }
    }
}
