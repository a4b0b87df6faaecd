package io.walletline.routing.offer;

import io.walletline.kit.problem.Problem;

/** An agent accepts who has just gone: the offer is withdrawn. */
final class AgentUnavailable extends Problem {

    AgentUnavailable() {
        super(
                409,
                "agent-unavailable",
                "Agent unavailable",
                "You are not available any more; the offer goes to others.");
    }
}
