package io.walletline.routing.queue.access;

import io.walletline.kit.problem.Problem;

/** A contact could be sent round and round. */
final class DiversionLoop extends Problem {

    DiversionLoop(String through) {
        super(422, "diversion-loop", "Diversion loop", "Diversions would lead back to the queue that is defined.");
        with("through", through);
    }
}
