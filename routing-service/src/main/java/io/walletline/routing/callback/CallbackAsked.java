package io.walletline.routing.callback;

import io.walletline.kit.problem.Problem;
import io.walletline.routing.callback.lifecycle.CallbackState;

final class CallbackAsked extends Problem {

    CallbackAsked(CallbackState state) {
        super(409, "callback-asked", "Callback asked for", "This contact has had its callback.");
        with("state", state);
    }
}
