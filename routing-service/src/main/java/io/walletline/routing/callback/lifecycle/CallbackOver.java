package io.walletline.routing.callback.lifecycle;

import io.walletline.kit.problem.Problem;

final class CallbackOver extends Problem {

    CallbackOver(CallbackState state) {
        super(409, "callback-over", "Callback over", "The callback has ended already.");
        with("state", state);
    }
}
