package io.walletline.routing.replay;

import io.walletline.kit.problem.Problem;

final class ReplayRunning extends Problem {

    ReplayRunning() {
        super(409, "replay-running", "Replay running", "Another replay is not done yet; ask again later.");
    }
}
