package io.walletline.routing.callback.lifecycle;

import io.walletline.kit.problem.Problem;

/** Most often the report of an attempt that was not asked for, or reported before. */
public final class IllegalCallbackMove extends Problem {

    public IllegalCallbackMove(CallbackState state) {
        super(409, "callback-not-dialling", "Callback not dialling", "Nobody is being dialled for this callback now.");
        with("state", state);
    }
}
