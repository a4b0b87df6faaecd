package io.walletline.ticket.identity.verification;

import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/** A fact about a verification. */
public sealed interface VerificationFact {

    TicketSubject subject();

    record VerificationRequested(
            TicketSubject subject, UUID verificationId, String language, Actor requestedBy, Instant at)
            implements VerificationFact {}

    /** @param level assurance reached, 0–3 */
    record VerificationCompleted(TicketSubject subject, UUID verificationId, int level, Instant at)
            implements VerificationFact {}
}
