package io.walletline.local.phone;

import java.io.Serial;

/** The line answered with something that is not TwiML as this phone system knows it. */
final class BadTwiml extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BadTwiml(String message) {
        super(message);
    }
}
