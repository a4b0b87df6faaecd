package io.walletline.ticket.casework.contacts;

import io.walletline.kit.rest.Wire;

/** Why the customer's side of a contact is over. */
public enum EndReason {
    CUSTOMER_HUNG_UP,
    COMPLETED,
    CANCELLED;

    public String wireName() {
        return Wire.name(this);
    }
}
