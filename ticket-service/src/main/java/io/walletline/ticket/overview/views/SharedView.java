package io.walletline.ticket.overview.views;

import io.walletline.kit.problem.Problem;

/** What all agents see is changed by a supervisor only. */
class SharedView extends Problem {

    SharedView() {
        super(403, "shared-view", "Shared view", "A supervisor makes and changes the views that all agents see.");
    }
}
