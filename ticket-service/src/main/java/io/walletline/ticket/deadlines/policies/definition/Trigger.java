package io.walletline.ticket.deadlines.policies.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import org.jspecify.annotations.Nullable;

/**
 * An event that starts or stops a clock.
 *
 * @param obligation the kind of obligation whose meeting is the event; else absent
 */
public record Trigger(On on, @Nullable String obligation) {

    /** The events that clocks know. */
    public enum On {
        TICKET_OPENED,
        /** The customer wrote, and no agent has answered yet. */
        CUSTOMER_MESSAGE,
        /** An agent answered in public, or took the call. */
        AGENT_REPLY,
        TICKET_RESOLVED,
        OBLIGATION_MET,
        /** An agent started it, because its rule asks for something that the ticket does not show. */
        MANUAL;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }

    public static Trigger of(On on) {
        return new Trigger(on, null);
    }

    public static Trigger met(String obligation) {
        return new Trigger(On.OBLIGATION_MET, obligation);
    }
}
