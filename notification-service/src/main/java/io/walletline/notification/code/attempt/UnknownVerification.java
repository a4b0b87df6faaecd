package io.walletline.notification.code.attempt;

import io.walletline.kit.problem.Problem;

final class UnknownVerification extends Problem {

    UnknownVerification() {
        super(404, "unknown-verification", "Unknown verification", "There is no such verification.");
    }
}
