package io.walletline.routing.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.walletline.routing.callback.lifecycle.FailedAttempt;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The phone system's report on an attempt.
 *
 * @param attempt which attempt, as in {@code callback-dial-requested}; absent = the one that is dialled now. A report on an
 *     earlier one, or on one that was reported before, changes nothing
 */
record AttemptReport(
        @NotNull Outcome outcome, @Min(1) @Nullable Integer attempt) {

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
