package io.walletline.routing.queue;

import io.walletline.kit.problem.Problem;

final class UnknownQueue extends Problem {

    UnknownQueue() {
        super(404, "unknown-queue", "Unknown queue", "There is no queue of this name.");
    }
}
