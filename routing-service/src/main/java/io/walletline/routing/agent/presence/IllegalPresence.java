package io.walletline.routing.agent.presence;

import io.walletline.kit.problem.Problem;

/** A presence that cannot follow on the present one, for example a break while offline. */
final class IllegalPresence extends Problem {

    IllegalPresence(Presence from, Presence to) {
        super(409, "illegal-presence", "Illegal presence", "This presence cannot be chosen now.");
        with("from", from);
        with("to", to);
    }
}
