package io.walletline.notification.preference;

import io.walletline.kit.problem.Problem;

/** Also for another customer's. */
final class NoPreferences extends Problem {
    NoPreferences() {
        super(404, "no-preferences", "No preferences", "This customer has stated none.");
    }
}
