package io.walletline.notification.code.attempt;

import io.walletline.kit.problem.Problem;

final class WrongCode extends Problem {

    WrongCode(int attemptsLeft) {
        super(422, "wrong-code", "Wrong code", "This is not the code.");
        with("attemptsLeft", attemptsLeft);
    }
}
