package io.walletline.ticket.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The urgency of a ticket; routing works with the weight, 0–100. */
public enum Priority {
    LOW(10),
    NORMAL(30),
    HIGH(60),
    URGENT(90);

    private final int weight;

    Priority(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
