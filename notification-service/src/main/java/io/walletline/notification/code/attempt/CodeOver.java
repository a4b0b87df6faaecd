package io.walletline.notification.code.attempt;

import io.walletline.kit.problem.Problem;

final class CodeOver extends Problem {

    CodeOver() {
        super(
                410,
                "code-over",
                "Code over",
                "This code was used, refused, replaced or has expired: ask for a new one.");
    }
}
