package io.walletline.routing.contact.progress;

import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactFact;
import io.walletline.routing.contact.ContactFact.ConsultationEnded;
import io.walletline.routing.contact.PendingOffers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Ends consultations. The caller has locked the contact, then the consultation about it. */
@ApplicationScoped
public class Consultations {

    private final PendingOffers offers;
    private final WrapUpDesk wrapUps;
    private final Event<ContactFact> facts;
    private final Event<ContactChanged> changes;
    private final Clock clock;

    Consultations(
            PendingOffers offers,
            WrapUpDesk wrapUps,
            Event<ContactFact> facts,
            Event<ContactChanged> changes,
            Clock clock) {
        this.offers = offers;
        this.wrapUps = wrapUps;
        this.facts = facts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Ends a consultation whose answer is not needed any more; an agent who has accepted it is free at once. */
    @Transactional(TxType.MANDATORY)
    public void end(Contact consultation) {
        switch (consultation.state()) {
            case WAITING -> abandon(consultation);
            case OFFERED -> {
                offers.rescind(consultation, "consultation-ended");
                abandon(consultation);
            }
            case IN_HAND -> {
                var agentId = consultation.agentId();
                close(consultation);
                wrapUps.letGo(Objects.requireNonNull(agentId));
            }
            case WRAPPING_UP, DONE, ABANDONED, CALLBACK, DEFLECTED -> {
                // The agent who was asked ended it first.
            }
        }
    }

    /** Ends a consultation that was accepted, without a wrap-up. */
    @Transactional(TxType.MANDATORY)
    public void close(Contact consultation) {
        consultation.handle(clock.instant(), Duration.ZERO);
        consultation.finish(clock.instant());
        ended(consultation);
    }

    private void abandon(Contact consultation) {
        consultation.abandon(clock.instant());
        ended(consultation);
    }

    private void ended(Contact consultation) {
        var about = Objects.requireNonNull(consultation.consults(), "a consultation is about a contact");
        facts.fire(new ConsultationEnded(consultation.reference(), about, clock.instant()));
        changes.fire(new ContactChanged(consultation.id()));
    }
}
