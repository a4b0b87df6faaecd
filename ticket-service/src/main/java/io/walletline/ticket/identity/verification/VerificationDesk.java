package io.walletline.ticket.identity.verification;

import io.walletline.kit.id.Ids;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.identity.verification.VerificationFact.VerificationCompleted;
import io.walletline.ticket.identity.verification.VerificationFact.VerificationRequested;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Requests one-time codes and stores their outcomes. The code itself is made, sent and checked by notification-service; it
 * never comes here.
 */
@ApplicationScoped
public class VerificationDesk {

    private final VerificationRepository verifications;
    private final Tickets tickets;
    private final Timeline timeline;
    private final Event<VerificationFact> facts;
    private final Ids ids;
    private final Clock clock;

    VerificationDesk(
            VerificationRepository verifications,
            Tickets tickets,
            Timeline timeline,
            Event<VerificationFact> facts,
            Ids ids,
            Clock clock) {
        this.verifications = verifications;
        this.tickets = tickets;
        this.timeline = timeline;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws UnknownCustomer if the ticket has no known customer to send a code to */
    @Transactional
    public Verification request(UUID ticketId, Actor requestedBy) {
        var ticket = tickets.require(ticketId);
        if (ticket.customerRef() == null) {
            throw new UnknownCustomer();
        }
        var now = clock.instant();
        var verification = new Verification(ids.next(), ticketId, requestedBy.id(), now);
        verifications.persist(verification);
        timeline.act(ticketId, requestedBy, "verification-requested", Map.of("method", "sms-code"));
        facts.fire(new VerificationRequested(ticket.subject(), verification.id(), ticket.language(), requestedBy, now));
        return verification;
    }

    /** The customer has proved to hold the phone. */
    @Transactional
    public void verified(UUID verificationId, int level) {
        var verification = verifications.lock(verificationId);
        var now = clock.instant();
        if (verification == null || !verification.complete(level, now)) {
            return;
        }
        timeline.act(
                verification.ticketId(),
                Actor.SYSTEM,
                "verification-completed",
                Map.of("level", Integer.toString(level)));
        var subject = tickets.require(verification.ticketId()).subject();
        facts.fire(new VerificationCompleted(subject, verificationId, level, now));
    }

    @Transactional
    public void refused(UUID verificationId, String reason) {
        var verification = verifications.lock(verificationId);
        if (verification != null && verification.fail()) {
            timeline.act(verification.ticketId(), Actor.SYSTEM, "verification-failed", Map.of("reason", reason));
        }
    }

    @Transactional
    List<Verification> of(UUID ticketId) {
        tickets.require(ticketId);
        return verifications.of(ticketId);
    }
}
