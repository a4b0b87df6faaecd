package io.walletline.routing.callback;

import io.walletline.kit.problem.Problem;

/** None, or none that the caller may see. */
final class UnknownCallback extends Problem {

    UnknownCallback() {
        super(404, "unknown-callback", "Unknown callback", "There is no callback for this contact.");
    }
}
