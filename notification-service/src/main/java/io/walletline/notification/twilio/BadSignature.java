package io.walletline.notification.twilio;

import io.walletline.kit.problem.Problem;

final class BadSignature extends Problem {
    BadSignature() {
        super(403, "bad-signature", "Bad signature", "The signature is absent or does not match.");
    }
}
