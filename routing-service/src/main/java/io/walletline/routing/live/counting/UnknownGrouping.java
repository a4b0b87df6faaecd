package io.walletline.routing.live.counting;

import io.walletline.kit.problem.Problem;

final class UnknownGrouping extends Problem {

    UnknownGrouping() {
        super(400, "unknown-grouping", "Unknown grouping", "Contacts are counted by queue, pool, channel or skill.");
    }
}
