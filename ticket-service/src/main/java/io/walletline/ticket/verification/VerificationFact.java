package io.walletline.ticket.verification;

import io.walletline.ticket.lifecycle.Matter;
import java.time.Instant;
import java.util.UUID;

/** What happened in finding out whether it is the customer. */
public sealed interface VerificationFact {

    Matter matter();

    record VerificationRequested(Matter matter, UUID verificationId, String language, String requestedBy, Instant at)
            implements VerificationFact {}

    /** @param level assurance reached, 0–3 */
    record VerificationCompleted(Matter matter, UUID verificationId, int level, Instant at)
            implements VerificationFact {}
}
