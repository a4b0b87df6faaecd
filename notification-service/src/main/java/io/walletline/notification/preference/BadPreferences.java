package io.walletline.notification.preference;

import io.walletline.kit.problem.Problem;

final class BadPreferences extends Problem {

    BadPreferences(String detail) {
        super(422, "bad-preferences", "Bad preferences", detail);
    }
}
