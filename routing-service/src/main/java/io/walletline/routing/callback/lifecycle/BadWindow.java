package io.walletline.routing.callback.lifecycle;

import io.walletline.kit.problem.Problem;

final class BadWindow extends Problem {

    BadWindow() {
        super(422, "bad-window", "Bad window", "A callback's window ends after it begins, and not in the past.");
    }
}
