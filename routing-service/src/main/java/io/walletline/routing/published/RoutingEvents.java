package io.walletline.routing.published;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.routing.agent.Agent;
import io.walletline.routing.agent.PresenceChange;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.offer.Offer;
import io.walletline.routing.queue.Diversion;
import io.walletline.routing.waiting.WaitEstimate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says on the wire what has happened. A contact's events belong to the matter in which the contact was asked for. */
@ApplicationScoped
public class RoutingEvents {
    private static final String TOPIC = "routing.events.v1";

    private final Outbox outbox;
    private final Clock clock;

    RoutingEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public void contactQueued(Contact contact, long position) {
        append(
                contact,
                "contact-queued",
                contact.enteredAt(),
                new ContactQueuedV1(
                        contact.id(),
                        contact.ticketId(),
                        contact.queue(),
                        position,
                        contact.enteredAt(),
                        contact.continues()));
    }

    /** @param estimate none while nobody who could help is on duty */
    public void contactWaitChanged(Contact contact, long position, @Nullable WaitEstimate estimate) {
        Instant now = clock.instant();
        append(
                contact,
                "contact-wait-changed",
                now,
                new ContactWaitChangedV1(
                        contact.id(),
                        contact.ticketId(),
                        contact.queue(),
                        position,
                        estimate == null ? null : estimate.p50Seconds(),
                        estimate == null ? null : estimate.p90Seconds(),
                        now));
    }

    public void offerMade(Offer offer, Contact contact) {
        append(
                contact,
                "offer-made",
                offer.madeAt(),
                new OfferMadeV1(
                        offer.id(),
                        contact.id(),
                        contact.ticketId(),
                        offer.agentId(),
                        contact.queue(),
                        contact.channel(),
                        offer.madeAt(),
                        offer.expiresAt()));
    }

    public void offerAccepted(Offer offer, Contact contact) {
        append(
                contact,
                "offer-accepted",
                offer.closedAt(),
                new OfferAcceptedV1(
                        offer.id(),
                        contact.id(),
                        contact.ticketId(),
                        offer.agentId(),
                        contact.queue(),
                        contact.channel(),
                        contact.waited(clock.instant()).toMillis(),
                        contact.consults(),
                        offer.closedAt()));
    }

    public void offerDeclined(Offer offer, Contact contact) {
        append(
                contact,
                "offer-declined",
                offer.closedAt(),
                new OfferDeclinedV1(
                        offer.id(),
                        contact.id(),
                        contact.ticketId(),
                        offer.agentId(),
                        contact.queue(),
                        offer.reason(),
                        offer.closedAt()));
    }

    public void offerExpired(Offer offer, Contact contact) {
        append(
                contact,
                "offer-expired",
                offer.closedAt(),
                new OfferExpiredV1(
                        offer.id(),
                        contact.id(),
                        contact.ticketId(),
                        offer.agentId(),
                        contact.queue(),
                        offer.closedAt()));
    }

    public void offerRescinded(Offer offer, Contact contact) {
        append(
                contact,
                "offer-rescinded",
                offer.closedAt(),
                new OfferRescindedV1(
                        offer.id(),
                        contact.id(),
                        contact.ticketId(),
                        offer.agentId(),
                        contact.queue(),
                        offer.reason(),
                        offer.closedAt()));
    }

    /** @param nextOpening when the queue that was closed opens again, if it was closed */
    public void contactDeflected(Contact contact, Diversion.Act act, @Nullable Instant nextOpening) {
        append(
                contact,
                "contact-deflected",
                contact.endedAt(),
                new ContactDeflectedV1(
                        contact.id(),
                        contact.ticketId(),
                        contact.queue(),
                        act,
                        contact.deflectedBy(),
                        nextOpening,
                        contact.endedAt()));
    }

    public void contactAbandoned(Contact contact) {
        Instant now = clock.instant();
        append(
                contact,
                "contact-abandoned",
                now,
                new ContactAbandonedV1(
                        contact.id(),
                        contact.ticketId(),
                        contact.queue(),
                        contact.waited(now).toMillis(),
                        now));
    }

    public void contactHandled(Contact contact) {
        Instant now = clock.instant();
        append(
                contact,
                "contact-handled",
                now,
                new ContactHandledV1(
                        contact.id(),
                        contact.ticketId(),
                        contact.agentId(),
                        contact.queue(),
                        contact.handled(now).toMillis(),
                        now));
    }

    /** @param toAgent who was consulted and has it now; null: it waits in the contact's queue */
    public void contactTransferred(Contact contact, String fromAgent, @Nullable String toAgent, Instant at) {
        append(
                contact,
                "contact-transferred",
                at,
                new ContactTransferredV1(
                        contact.id(),
                        contact.ticketId(),
                        fromAgent,
                        toAgent,
                        contact.queue(),
                        contact.tier() == 0 ? null : contact.tier(),
                        at));
    }

    public void consultationRequested(Contact consultation, Contact about, String byAgent) {
        append(
                consultation,
                "consultation-requested",
                consultation.enteredAt(),
                new ConsultationRequestedV1(
                        consultation.id(),
                        about.id(),
                        about.ticketId(),
                        byAgent,
                        consultation.queue(),
                        consultation.enteredAt()));
    }

    public void consultationEnded(Contact consultation) {
        Instant now = clock.instant();
        append(
                consultation,
                "consultation-ended",
                now,
                new ConsultationEndedV1(
                        consultation.id(),
                        Objects.requireNonNull(consultation.consults()),
                        consultation.ticketId(),
                        now));
    }

    public void conferenceStarted(Contact contact, String byAgent, String withAgent, Instant at) {
        append(
                contact,
                "conference-started",
                at,
                new ConferenceStartedV1(contact.id(), contact.ticketId(), byAgent, withAgent, at));
    }

    /** @param endedBy {@code agent} or {@code limit} */
    public void wrapUpEnded(Contact contact, String endedBy) {
        Instant now = clock.instant();
        append(
                contact,
                "wrap-up-ended",
                now,
                new WrapUpEndedV1(
                        contact.id(),
                        contact.ticketId(),
                        contact.agentId(),
                        contact.queue(),
                        contact.wrappedUp(now).toMillis(),
                        endedBy,
                        now));
    }

    public void intervalClosed(LiveIntervalClosedV1 interval) {
        outbox.append(new OutgoingEvent(TOPIC, interval.queue(), "live-interval-closed", interval.to(), interval));
    }

    public void presenceChanged(PresenceChange change, Agent agent) {
        outbox.append(new OutgoingEvent(
                TOPIC,
                change.agentId(),
                "agent-presence-changed",
                change.at(),
                new AgentPresenceChangedV1(
                        change.agentId(),
                        agent.pool(),
                        agent.team(),
                        change.from(),
                        change.to(),
                        change.reason(),
                        change.at())));
    }

    void append(Contact contact, String name, @Nullable Instant at, Object data) {
        outbox.append(new OutgoingEvent(TOPIC, contact.id().toString(), name, at == null ? clock.instant() : at, data)
                .correlatedBy(contact.correlationId())
                .causedBy(contact.causationId()));
    }
}
