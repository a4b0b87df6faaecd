package io.walletline.notification.code;

import java.util.Locale;

/** Why a verification by code is over without success. */
public enum Refusal {
    TOO_MANY_ATTEMPTS,
    EXPIRED,
    NO_ADDRESS,
    /** A newer code was asked for. */
    SUPERSEDED,
    /** The SMS did not reach the customer. */
    NOT_DELIVERED;

    /** As in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
