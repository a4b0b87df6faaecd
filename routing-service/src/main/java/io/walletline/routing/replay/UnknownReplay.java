package io.walletline.routing.replay;

import io.walletline.kit.problem.Problem;

final class UnknownReplay extends Problem {

    UnknownReplay() {
        super(404, "unknown-replay", "Unknown replay", "No replay of this id was started.");
    }
}
