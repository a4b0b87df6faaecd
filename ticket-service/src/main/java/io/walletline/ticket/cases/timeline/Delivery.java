package io.walletline.ticket.cases.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** How far a notice got, in rising order of what is known. */
public enum Delivery {
    /** On its way to notification-service. */
    QUEUED,
    SENT,
    FAILED,
    DELIVERED;

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
