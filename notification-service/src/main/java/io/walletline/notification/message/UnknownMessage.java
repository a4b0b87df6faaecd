package io.walletline.notification.message;

import io.walletline.kit.problem.Problem;

final class UnknownMessage extends Problem {

    UnknownMessage() {
        super(404, "unknown-message", "Unknown message", "There is no such message.");
    }
}
