package io.walletline.ticket.subscribed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.walletline.kit.event.EventInlet;
import io.walletline.kit.event.EventRoutes;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.contacts.ContactDesk;
import io.walletline.ticket.channels.phone.CallProgress;
import io.walletline.ticket.channels.phone.LineExit;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Consumer of routing-service's events: offers, transfers, callbacks and the ends of contacts. */
@ApplicationScoped
class RoutingEventConsumer {

    record ContactQueued(
            UUID contactId,
            UUID ticketId,
            String queue,
            int position,
            @Nullable UUID continues) {}

    record WaitChanged(
            UUID contactId,
            int position,
            @Nullable Integer p50Seconds,
            @Nullable Integer p90Seconds) {}

    record OfferMade(UUID ticketId, String agentId, String queue) {}

    record OfferAccepted(
            UUID contactId,
            UUID ticketId,
            String agentId,
            @Nullable UUID consults,
            Instant acceptedAt) {}

    record ContactTransferred(
            UUID contactId,
            UUID ticketId,
            String fromAgent,
            @Nullable String toAgent,
            String queue,
            Instant transferredAt) {}

    record ConferenceStarted(UUID ticketId, String byAgent, String withAgent) {}

    record OfferDeclined(UUID ticketId, String agentId, String reason) {}

    record OfferExpired(UUID ticketId, String agentId) {}

    record ContactHandled(UUID contactId, UUID ticketId, String agentId) {}

    record ContactAbandoned(UUID contactId, UUID ticketId) {}

    record ContactDeflected(
            UUID contactId,
            UUID ticketId,
            String queue,
            String reason,
            @Nullable Instant nextOpening) {}

    record CallbackRequested(UUID contactId, UUID ticketId, String reason, Instant notBefore, Instant notAfter) {}

    record CallbackEnded(UUID contactId, UUID ticketId, String outcome, int attempts) {}

    private final TicketDesk tickets;
    private final ContactDesk contacts;
    private final CallProgress calls;
    private final Timeline timeline;
    private final EventInlet inlet;
    private final EventRoutes routes;

    RoutingEventConsumer(
            TicketDesk tickets, ContactDesk contacts, CallProgress calls, Timeline timeline, EventInlet inlet) {
        this.tickets = tickets;
        this.contacts = contacts;
        this.calls = calls;
        this.timeline = timeline;
        this.inlet = inlet;
        this.routes = EventRoutes.none()
                .on("contact-queued", ContactQueued.class, (data, event) -> queued(data))
                .on(
                        "contact-wait-changed",
                        WaitChanged.class,
                        (data, event) ->
                                calls.stands(data.contactId(), data.position(), data.p50Seconds(), data.p90Seconds()))
                .on(
                        "offer-made",
                        OfferMade.class,
                        (data, event) -> act(
                                data.ticketId(),
                                "offer-made",
                                Map.of("agentId", data.agentId(), "queue", data.queue())))
                .on("offer-accepted", OfferAccepted.class, (data, event) -> accepted(data))
                .on(
                        "offer-declined",
                        OfferDeclined.class,
                        (data, event) -> act(
                                data.ticketId(),
                                "offer-declined",
                                Map.of("agentId", data.agentId(), "reason", data.reason())))
                .on(
                        "offer-expired",
                        OfferExpired.class,
                        (data, event) -> act(data.ticketId(), "offer-expired", Map.of("agentId", data.agentId())))
                .on(
                        "contact-abandoned",
                        ContactAbandoned.class,
                        (data, event) -> act(data.ticketId(), "contact-abandoned", Map.of()))
                .on("contact-transferred", ContactTransferred.class, (data, event) -> transferred(data))
                .on(
                        "conference-started",
                        ConferenceStarted.class,
                        (data, event) -> act(
                                data.ticketId(),
                                "conference-started",
                                Map.of("agentId", data.byAgent(), "withAgent", data.withAgent())))
                .on("contact-deflected", ContactDeflected.class, (data, event) -> deflected(data))
                .on("callback-requested", CallbackRequested.class, (data, event) -> callbackNoted(data))
                .on("callback-ended", CallbackEnded.class, (data, event) -> calledBack(data))
                .on("contact-handled", ContactHandled.class, (data, event) -> handled(data));
    }

    @Incoming("routing-events")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) {
        inlet.receive(message, routes);
    }

    private void queued(ContactQueued contact) {
        act(contact.ticketId(), "contact-queued", Map.of("queue", contact.queue()));
        calls.stands(contact.contactId(), contact.position(), null, null);
        if (contact.continues() != null) {
            calls.diverted(contact.continues(), Optional.of(LineExit.CONTINUED), null);
        }
    }

    private void callbackNoted(CallbackRequested callback) {
        act(
                callback.ticketId(),
                "callback-requested",
                Map.of(
                        "notBefore", callback.notBefore().toString(),
                        "notAfter", callback.notAfter().toString()));
        calls.diverted(callback.contactId(), LineExit.calledBack(callback.reason()), null);
    }

    private void accepted(OfferAccepted offer) {
        if (offer.consults() != null) {
            act(offer.ticketId(), "consultation-accepted", Map.of("agentId", offer.agentId()));
            return;
        }
        act(offer.ticketId(), "offer-accepted", Map.of("agentId", offer.agentId()));
        contacts.inHand(offer.contactId(), true);
        tickets.taken(offer.ticketId(), offer.agentId(), offer.acceptedAt());
        calls.accepted(offer.contactId(), offer.agentId());
    }

    private void transferred(ContactTransferred transfer) {
        if (transfer.toAgent() == null) {
            act(
                    transfer.ticketId(),
                    "contact-transferred",
                    Map.of("agentId", transfer.fromAgent(), "queue", transfer.queue()));
            contacts.inHand(transfer.contactId(), false);
            calls.handedOn(transfer.contactId(), null);
            return;
        }
        act(
                transfer.ticketId(),
                "contact-handed-over",
                Map.of("agentId", transfer.fromAgent(), "toAgent", transfer.toAgent()));
        tickets.taken(transfer.ticketId(), transfer.toAgent(), transfer.transferredAt());
        calls.handedOn(transfer.contactId(), transfer.toAgent());
    }

    private void handled(ContactHandled contact) {
        act(contact.ticketId(), "contact-handled", Map.of("agentId", contact.agentId()));
        contacts.handled(contact.contactId());
    }

    private void deflected(ContactDeflected contact) {
        act(contact.ticketId(), "contact-deflected", Map.of("queue", contact.queue(), "reason", contact.reason()));
        contacts.handled(contact.contactId());
        calls.diverted(contact.contactId(), LineExit.deflected(contact.reason()), contact.nextOpening());
    }

    private void calledBack(CallbackEnded callback) {
        act(
                callback.ticketId(),
                "callback-ended",
                Map.of("outcome", callback.outcome(), "attempts", Integer.toString(callback.attempts())));
        contacts.handled(callback.contactId());
        calls.diverted(callback.contactId(), Optional.of(LineExit.CALLBACK_ENDED), null);
    }

    private void act(UUID ticketId, String code, Map<String, String> details) {
        timeline.act(ticketId, Actor.SYSTEM, code, details);
    }
}
