package io.walletline.notification.twilio;

import io.walletline.kit.problem.Problem;

final class BadReceipt extends Problem {

    BadReceipt() {
        super(400, "bad-receipt", "Bad receipt", "A status receipt has a MessageSid and a MessageStatus.");
    }
}
