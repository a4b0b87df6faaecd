package io.walletline.routing.queue.access;

import io.walletline.kit.problem.Problem;

final class DiversionToNowhere extends Problem {

    DiversionToNowhere(String queue) {
        super(422, "diversion-to-nowhere", "Diversion to nowhere", "A diversion leads to a queue that is not defined.");
        with("queue", queue);
    }
}
