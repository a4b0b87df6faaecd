package io.walletline.routing.published;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.routing.agent.AgentFact;
import io.walletline.routing.callback.lifecycle.CallbackFact;
import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackAttemptFailed;
import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackDialRequested;
import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackEnded;
import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackRequested;
import io.walletline.routing.contact.ContactFact;
import io.walletline.routing.contact.ContactFact.ConferenceStarted;
import io.walletline.routing.contact.ContactFact.ConsultationEnded;
import io.walletline.routing.contact.ContactFact.ConsultationRequested;
import io.walletline.routing.contact.ContactFact.ContactAbandoned;
import io.walletline.routing.contact.ContactFact.ContactDeflected;
import io.walletline.routing.contact.ContactFact.ContactHandled;
import io.walletline.routing.contact.ContactFact.ContactQueued;
import io.walletline.routing.contact.ContactFact.ContactTransferred;
import io.walletline.routing.contact.ContactFact.ContactWaitChanged;
import io.walletline.routing.contact.ContactFact.WrapUpEnded;
import io.walletline.routing.contact.ContactReference;
import io.walletline.routing.live.IntervalFact;
import io.walletline.routing.offer.OfferFact;
import io.walletline.routing.offer.OfferFact.OfferAccepted;
import io.walletline.routing.offer.OfferFact.OfferDeclined;
import io.walletline.routing.offer.OfferFact.OfferExpired;
import io.walletline.routing.offer.OfferFact.OfferMade;
import io.walletline.routing.offer.OfferFact.OfferRescinded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/**
 * Facts → {@code routing.events.v1}, in the transaction in which they came about. The events of a contact are keyed by it
 * and belong to the matter in which it was asked for.
 */
@ApplicationScoped
class RoutingEventPublisher {

    private static final String TOPIC = "routing.events.v1";

    private final Outbox outbox;

    RoutingEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void on(@Observes ContactFact fact) {
        switch (fact) {
            case ContactQueued f -> publish(f, "contact-queued", ContactQueuedV1.of(f));
            case ContactWaitChanged f -> publish(f, "contact-wait-changed", ContactWaitChangedV1.of(f));
            case ContactDeflected f -> publish(f, "contact-deflected", ContactDeflectedV1.of(f));
            case ContactAbandoned f -> publish(f, "contact-abandoned", ContactAbandonedV1.of(f));
            case ContactHandled f -> publish(f, "contact-handled", ContactHandledV1.of(f));
            case ContactTransferred f -> publish(f, "contact-transferred", ContactTransferredV1.of(f));
            case ConsultationRequested f -> publish(f, "consultation-requested", ConsultationRequestedV1.of(f));
            case ConsultationEnded f -> publish(f, "consultation-ended", ConsultationEndedV1.of(f));
            case ConferenceStarted f -> publish(f, "conference-started", ConferenceStartedV1.of(f));
            case WrapUpEnded f -> publish(f, "wrap-up-ended", WrapUpEndedV1.of(f));
        }
    }

    void on(@Observes OfferFact fact) {
        switch (fact) {
            case OfferMade f -> publish(f, "offer-made", OfferMadeV1.of(f));
            case OfferAccepted f -> publish(f, "offer-accepted", OfferAcceptedV1.of(f));
            case OfferDeclined f -> publish(f, "offer-declined", OfferDeclinedV1.of(f));
            case OfferExpired f -> publish(f, "offer-expired", OfferExpiredV1.of(f));
            case OfferRescinded f -> publish(f, "offer-rescinded", OfferRescindedV1.of(f));
        }
    }

    void on(@Observes CallbackFact fact) {
        switch (fact) {
            case CallbackRequested f -> publish(f, "callback-requested", CallbackRequestedV1.of(f));
            case CallbackDialRequested f -> publish(f, "callback-dial-requested", CallbackDialRequestedV1.of(f));
            case CallbackAttemptFailed f -> publish(f, "callback-attempt-failed", CallbackAttemptFailedV1.of(f));
            case CallbackEnded f -> publish(f, "callback-ended", CallbackEndedV1.of(f));
        }
    }

    void on(@Observes AgentFact fact) {
        switch (fact) {
            case AgentFact.PresenceChanged f -> {
                var data = AgentPresenceChangedV1.of(f);
                outbox.append(
                        new OutgoingEvent(TOPIC, data.agentId(), "agent-presence-changed", data.changedAt(), data));
            }
        }
    }

    void on(@Observes IntervalFact fact) {
        switch (fact) {
            case IntervalFact.IntervalClosed f ->
                outbox.append(new OutgoingEvent(
                        TOPIC, f.queue(), "live-interval-closed", f.to(), LiveIntervalClosedV1.of(f)));
        }
    }

    private void publish(ContactFact fact, String name, Object data) {
        publish(fact.contact(), name, fact.at(), data);
    }

    private void publish(OfferFact fact, String name, Object data) {
        publish(fact.contact(), name, fact.at(), data);
    }

    private void publish(CallbackFact fact, String name, Object data) {
        publish(fact.contact(), name, fact.at(), data);
    }

    private void publish(ContactReference contact, String name, Instant at, Object data) {
        outbox.append(new OutgoingEvent(TOPIC, contact.contactId().toString(), name, at, data)
                .correlatedBy(contact.correlationId())
                .causedBy(contact.causationId()));
    }
}
