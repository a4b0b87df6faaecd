package io.walletline.notification.code.attempt;

import io.walletline.kit.problem.Problem;

final class NotTheRequester extends Problem {

    NotTheRequester() {
        super(403, "not-the-requester", "Not the requester", "Only the agent who asked for this code may enter it.");
    }
}
