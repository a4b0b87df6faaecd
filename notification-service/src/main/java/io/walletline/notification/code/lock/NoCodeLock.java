package io.walletline.notification.code.lock;

import io.walletline.kit.problem.Problem;

final class NoCodeLock extends Problem {

    NoCodeLock() {
        super(409, "no-code-lock", "No lock", "This customer is not shut out: attempts are left.");
    }
}
