package io.walletline.routing.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay that was started, as it is now.
 *
 * @param factsTotal how many facts it will have told; absent until they are counted
 * @param report what it found; absent until it is done
 */
record ReplayRun(
        UUID id,
        Instant from,
        Instant to,
        State state,
        long factsDone,
        @Nullable Long factsTotal,
        @Nullable ReplayReport report) {

    /** The states of a replay. */
    enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        /** Failed, or its instance has gone. */
        @JsonProperty("failed")
        FAILED
    }
}
