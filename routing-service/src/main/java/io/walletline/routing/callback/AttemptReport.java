package io.walletline.routing.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.walletline.routing.callback.lifecycle.FailedAttempt;
import jakarta.validation.constraints.NotNull;

/** The phone system's report on an attempt. */
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

        /** The reason in events; only for an attempt that reached nobody. */
        FailedAttempt failure() {
            return FailedAttempt.valueOf(name());
        }
    }
}
