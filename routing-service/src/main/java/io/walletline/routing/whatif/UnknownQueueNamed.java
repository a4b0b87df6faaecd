package io.walletline.routing.whatif;

import io.walletline.kit.problem.Problem;

final class UnknownQueueNamed extends Problem {

    UnknownQueueNamed(String name) {
        super(422, "unknown-queue-named", "Unknown queue", "A queue that is to be changed does not exist.");
        with("queue", name);
    }
}
