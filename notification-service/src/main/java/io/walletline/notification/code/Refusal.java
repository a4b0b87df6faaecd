package io.walletline.notification.code;

import io.walletline.kit.rest.Wire;

/** The reason for which a code is over without success. */
public enum Refusal {
    TOO_MANY_ATTEMPTS,
    EXPIRED,
    NO_ADDRESS,
    /** A newer code was requested. */
    SUPERSEDED,
    /** More codes were asked for than a customer, a number, an agent or a country gets in a time. */
    TOO_MANY_REQUESTS,
    /** The customer's number was changed a short time ago. */
    NUMBER_CHANGED,
    /** The SMS did not reach the customer. */
    NOT_DELIVERED;

    /** The name in events. */
    public String code() {
        return Wire.name(this);
    }
}
