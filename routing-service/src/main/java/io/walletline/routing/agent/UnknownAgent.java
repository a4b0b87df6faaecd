package io.walletline.routing.agent;

import io.walletline.kit.problem.Problem;

public final class UnknownAgent extends Problem {

    public UnknownAgent() {
        super(
                404,
                "unknown-agent",
                "Unknown agent",
                "There is no agent of this id: a supervisor has to enter him or her.");
    }
}
