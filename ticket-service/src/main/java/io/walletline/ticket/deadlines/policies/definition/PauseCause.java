package io.walletline.ticket.deadlines.policies.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The cause of a pause. */
public enum PauseCause {
    PENDING_CUSTOMER,
    ON_HOLD,
    /** Between a resolution and the re-opening. */
    RESOLVED,
    /** A person stopped it, with a reason. */
    MANUAL;

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
