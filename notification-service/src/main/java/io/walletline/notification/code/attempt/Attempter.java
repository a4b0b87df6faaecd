package io.walletline.notification.code.attempt;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.notification.code.OneTimeCode;

/**
 * The caller who types a code: the customer, or the agent who requested it.
 *
 * @param agent whether the caller works here
 */
record Attempter(String id, boolean agent) {
    static Attempter of(Caller caller) {
        return new Attempter(caller.id(), caller.has(Role.AGENT));
    }

    /** @throws NotTheRequester for another agent; colleagues may know that the verification exists */
    boolean mayAttempt(OneTimeCode code) {
        if (agent && !code.isRequestedBy(id)) {
            throw new NotTheRequester();
        }
        return agent || code.isOf(id);
    }
}
