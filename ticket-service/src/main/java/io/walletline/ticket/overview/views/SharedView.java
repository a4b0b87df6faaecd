package io.walletline.ticket.overview.views;

import io.walletline.kit.problem.Problem;

/** A view for all agents, which only a supervisor may change. */
class SharedView extends Problem {

    SharedView() {
        super(403, "shared-view", "Shared view", "A supervisor makes and changes the views that all agents see.");
    }
}
