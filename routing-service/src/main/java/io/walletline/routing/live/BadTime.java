package io.walletline.routing.live;

import io.walletline.kit.problem.Problem;

final class BadTime extends Problem {

    BadTime(String parameter, String expected) {
        super(400, "bad-time", "Not a time", "The parameter " + parameter + " is not " + expected + ".");
        with("parameter", parameter);
    }
}
