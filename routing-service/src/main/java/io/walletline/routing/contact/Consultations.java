package io.walletline.routing.contact;

import io.walletline.routing.offer.OfferLedger;
import io.walletline.routing.published.RoutingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** How a consultation ends; it is locked by the caller, after the contact that it is about. */
@ApplicationScoped
public class Consultations {
    private final OfferLedger offers;
    private final WrapUpDesk wrapUps;
    private final RoutingEvents events;
    private final Event<ContactChanged> changes;
    private final Clock clock;

    Consultations(
            OfferLedger offers, WrapUpDesk wrapUps, RoutingEvents events, Event<ContactChanged> changes, Clock clock) {
        this.offers = offers;
        this.wrapUps = wrapUps;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /** Nobody needs the answer any more: who waits or was offered it is left alone, who has taken it is free. */
    @Transactional(TxType.MANDATORY)
    public void end(Contact consultation) {
        switch (consultation.state()) {
            case WAITING -> abandon(consultation);
            case OFFERED -> {
                offers.rescind(consultation, "consultation-ended");
                abandon(consultation);
            }
            case IN_HAND -> {
                String agentId = consultation.agentId();
                close(consultation);
                wrapUps.letGo(Objects.requireNonNull(agentId));
            }
            case WRAPPING_UP, DONE, ABANDONED, CALLBACK, DEFLECTED -> {
                // The agent who was asked ended it first.
            }
        }
    }

    /** Over without notes of its own. */
    @Transactional(TxType.MANDATORY)
    public void close(Contact consultation) {
        consultation.handle(clock.instant(), Duration.ZERO);
        consultation.finish(clock.instant());
        events.consultationEnded(consultation);
        changes.fire(new ContactChanged(consultation.id()));
    }

    private void abandon(Contact consultation) {
        consultation.abandon(clock.instant());
        events.consultationEnded(consultation);
        changes.fire(new ContactChanged(consultation.id()));
    }
}
