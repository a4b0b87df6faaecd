package io.walletline.notification.preference;

import io.walletline.kit.problem.Problem;

/** The customer has stated no preferences, or they are those of another customer. */
final class NoPreferences extends Problem {

    NoPreferences() {
        super(404, "no-preferences", "No preferences", "This customer has stated none.");
    }
}
