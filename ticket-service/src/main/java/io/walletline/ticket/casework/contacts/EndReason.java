package io.walletline.ticket.casework.contacts;

import io.walletline.kit.rest.Wire;

/** The reason for which the customer's side of a contact ended. */
public enum EndReason {
    CUSTOMER_HUNG_UP,
    COMPLETED,
    CANCELLED;

    public String wireName() {
        return Wire.name(this);
    }
}
