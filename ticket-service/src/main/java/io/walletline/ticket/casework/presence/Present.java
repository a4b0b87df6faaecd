package io.walletline.ticket.casework.presence;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import java.time.Instant;

/** An agent at a ticket. */
record Present(String agentId, Doing doing, Instant since) {

    /** The activity of the agent at the ticket. */
    public enum Doing {
        VIEWING,
        TYPING;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }
}
