package io.walletline.routing.transfer;

import io.walletline.kit.id.Ids;
import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.contact.Consultations;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.contact.WrapUpDesk;
import io.walletline.routing.published.RoutingEvents;
import io.walletline.routing.queue.QueueBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands contacts on. Each act locks the contact, then the consultation about it, then the agents. */
@ApplicationScoped
class TransferDesk {
    private final ContactRepository contacts;
    private final Consultations consultations;
    private final WrapUpDesk wrapUps;
    private final PresenceDesk presence;
    private final QueueBook queues;
    private final RoutingEvents events;
    private final Event<ContactChanged> changes;
    private final Ids ids;
    private final Clock clock;
    private final Duration ageingPerPoint;

    TransferDesk(
            ContactRepository contacts,
            Consultations consultations,
            WrapUpDesk wrapUps,
            PresenceDesk presence,
            QueueBook queues,
            RoutingEvents events,
            Event<ContactChanged> changes,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "walletline.routing.ageing-per-point") Duration ageingPerPoint) {
        this.contacts = contacts;
        this.consultations = consultations;
        this.wrapUps = wrapUps;
        this.presence = presence;
        this.queues = queues;
        this.events = events;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.ageingPerPoint = ageingPerPoint;
    }

    /** Cold: the contact goes back into a line, the agent is free at once. */
    @Transactional
    void transfer(UUID contactId, String agentId, TransferRequest request) {
        Contact contact = wrapUps.lockInHand(contactId, agentId);
        if (contacts.consultationOf(contactId).isPresent()) {
            throw new ConsultationOpen();
        }
        Instant now = clock.instant();
        contact.transferTo(queueOf(request, contact), request.tierOr(contact.tier()), ageingPerPoint, now);
        events.contactTransferred(contact, agentId, null, now);
        wrapUps.letGo(agentId);
        changes.fire(new ContactChanged(contactId));
    }

    /** Asks another agent, while this one keeps the contact. */
    @Transactional
    ConsultationResponse consult(UUID contactId, String agentId, TransferRequest request) {
        Contact contact = wrapUps.lockInHand(contactId, agentId);
        if (contacts.consultationOf(contactId).isPresent()) {
            throw new ConsultationOpen();
        }
        Contact consultation = contact.consultation(
                ids.next(), queueOf(request, contact), request.tierOr(contact.tier()), clock.instant());
        contacts.persist(consultation);
        events.consultationRequested(consultation, contact, agentId);
        changes.fire(new ContactChanged(consultation.id()));
        return new ConsultationResponse(consultation.id(), consultation.queue());
    }

    @Transactional
    void cancelConsultation(UUID contactId, String agentId) {
        Pair pair = lockPair(contactId, agentId);
        consultations.end(pair.consultation());
    }

    /** Warm: the contact passes to the agent who was asked. */
    @Transactional
    void complete(UUID contactId, String agentId) {
        Pair pair = lockPair(contactId, agentId);
        String other = takerOf(pair.consultation());
        presence.lock(List.of(agentId, other));
        consultations.close(pair.consultation());
        pair.contact().handTo(other);
        events.contactTransferred(pair.contact(), agentId, other, clock.instant());
        wrapUps.letGo(agentId);
        presence.settle(presence.lock(other), contacts.holdingsOf(other).holdings());
        changes.fire(new ContactChanged(contactId));
    }

    /** Both agents stay; each ends the own part. */
    @Transactional
    void conference(UUID contactId, String agentId) {
        Pair pair = lockPair(contactId, agentId);
        events.conferenceStarted(pair.contact(), agentId, takerOf(pair.consultation()), clock.instant());
    }

    private record Pair(Contact contact, Contact consultation) {}

    private Pair lockPair(UUID contactId, String agentId) {
        Contact contact = wrapUps.lockInHand(contactId, agentId);
        return new Pair(
                contact,
                contacts.consultationOf(contactId)
                        .flatMap(contacts::lock)
                        .filter(consultation -> !consultation.state().isOver())
                        .orElseThrow(NoConsultation::new));
    }

    private static String takerOf(Contact consultation) {
        if (consultation.state() != ContactState.IN_HAND) {
            throw new NoConsultation();
        }
        return Objects.requireNonNull(consultation.agentId());
    }

    private String queueOf(TransferRequest request, Contact contact) {
        String queue = request.queue() == null ? contact.queue() : request.queue();
        queues.rulesOf(queue);
        return queue;
    }
}
