package io.walletline.ticket.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The category of a ticket, with the priority that it starts with. */
public enum Category {
    PAYMENT_FAILED(Priority.HIGH),
    ACCOUNT_LOCKED(Priority.HIGH),
    ACCOUNT_STOLEN(Priority.URGENT),
    REFUND(Priority.NORMAL),
    FORGOTTEN_PASSWORD(Priority.NORMAL),
    HOW_TO(Priority.LOW),
    CARD_BINDING(Priority.NORMAL),
    TRANSFER(Priority.NORMAL),
    LIMITS(Priority.LOW),
    FEES(Priority.LOW),
    IDENTITY(Priority.NORMAL),
    COMPLAINT(Priority.HIGH),
    OTHER(Priority.NORMAL);

    private final Priority initialPriority;

    Category(Priority initialPriority) {
        this.initialPriority = initialPriority;
    }

    public Priority initialPriority() {
        return initialPriority;
    }

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
