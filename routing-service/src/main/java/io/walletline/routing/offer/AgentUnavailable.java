package io.walletline.routing.offer;

import io.walletline.kit.problem.Problem;

/** An agent accepts who may not any more: gone, full, or without the skill. The offer is taken back. */
final class AgentUnavailable extends Problem {

    AgentUnavailable() {
        super(409, "agent-unavailable", "Agent unavailable", "The offer is not for you any more and goes to others.");
    }
}
