package io.walletline.notification.code;

import io.walletline.kit.rest.Wire;

/** The reason for which a code is over without success. */
public enum Refusal {
    TOO_MANY_ATTEMPTS,
    EXPIRED,
    NO_ADDRESS,
    /** A newer code was requested. */
    SUPERSEDED,
    /** The SMS did not reach the customer. */
    NOT_DELIVERED;

    /** The name in events. */
    public String code() {
        return Wire.name(this);
    }
}
