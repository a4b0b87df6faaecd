package io.walletline.routing.transfer;

import io.walletline.kit.id.Ids;
import io.walletline.routing.agent.AgentRoster;
import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactFact;
import io.walletline.routing.contact.ContactFact.ConferenceStarted;
import io.walletline.routing.contact.ContactFact.ConsultationRequested;
import io.walletline.routing.contact.ContactFact.ContactTransferred;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.contact.leg.ContactLegs;
import io.walletline.routing.contact.progress.Consultations;
import io.walletline.routing.contact.progress.WrapUpDesk;
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
import org.jspecify.annotations.Nullable;

/** Transfers contacts. Each act locks the contact, then the consultation about it, then the agents. */
@ApplicationScoped
class TransferDesk {

    private final ContactRepository contacts;
    private final Consultations consultations;
    private final WrapUpDesk wrapUps;
    private final PresenceDesk presence;
    private final QueueBook queues;
    private final ContactLegs legs;
    private final AgentRoster roster;
    private final Event<ContactFact> facts;
    private final Event<ContactChanged> changes;
    private final Ids ids;
    private final Clock clock;
    private final Duration ageingPerPoint;
    private final Duration handedOnFor;

    TransferDesk(
            ContactRepository contacts,
            Consultations consultations,
            WrapUpDesk wrapUps,
            PresenceDesk presence,
            QueueBook queues,
            ContactLegs legs,
            AgentRoster roster,
            Event<ContactFact> facts,
            Event<ContactChanged> changes,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "walletline.routing.ageing-per-point") Duration ageingPerPoint,
            @ConfigProperty(name = "walletline.routing.handed-on-for") Duration handedOnFor) {
        this.contacts = contacts;
        this.consultations = consultations;
        this.wrapUps = wrapUps;
        this.presence = presence;
        this.queues = queues;
        this.legs = legs;
        this.roster = roster;
        this.facts = facts;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.ageingPerPoint = ageingPerPoint;
        this.handedOnFor = handedOnFor;
    }

    /** Cold transfer: the contact goes back into a line and the agent is free at once. */
    @Transactional
    void transfer(UUID contactId, String agentId, TransferRequest request) {
        var contact = wrapUps.lockInHand(contactId, agentId);
        if (contacts.consultationOf(contactId).isPresent()) {
            throw new ConsultationOpen();
        }
        var now = clock.instant();
        legs.keep(contact, now);
        contact.transferTo(queueOf(request, contact), request.tierOr(contact.tier()), ageingPerPoint, now);
        if (!handedOnFor.isZero() && anyOtherCouldTake(contact, agentId)) {
            contact.passOver(agentId, now.plus(handedOnFor));
        }
        transferred(contact, agentId, null, now);
        wrapUps.letGo(agentId);
        changes.fire(new ContactChanged(contactId));
    }

    /** Consults another agent while this one keeps the contact. */
    @Transactional
    ConsultationResponse consult(UUID contactId, String agentId, TransferRequest request) {
        var contact = wrapUps.lockInHand(contactId, agentId);
        if (contacts.consultationOf(contactId).isPresent()) {
            throw new ConsultationOpen();
        }
        var now = clock.instant();
        var consultation =
                contact.consultation(ids.next(), queueOf(request, contact), request.tierOr(contact.tier()), now);
        contacts.persist(consultation);
        facts.fire(new ConsultationRequested(consultation.reference(), contactId, agentId, now));
        changes.fire(new ContactChanged(consultation.id()));
        return new ConsultationResponse(consultation.id(), consultation.queue());
    }

    @Transactional
    void cancelConsultation(UUID contactId, String agentId) {
        var pair = lockPair(contactId, agentId);
        consultations.end(pair.consultation());
    }

    /** Warm transfer: the contact passes to the consulted agent. */
    @Transactional
    void complete(UUID contactId, String agentId) {
        var pair = lockPair(contactId, agentId);
        var other = takerOf(pair.consultation());
        presence.lock(List.of(agentId, other));
        consultations.close(pair.consultation());
        pair.contact().handTo(other);
        transferred(pair.contact(), agentId, other, clock.instant());
        wrapUps.letGo(agentId);
        presence.settle(presence.lock(other), contacts.holdingsOf(other).holdings());
        changes.fire(new ContactChanged(contactId));
    }

    /** Conference: both agents stay, and each ends the own part. */
    @Transactional
    void conference(UUID contactId, String agentId) {
        var pair = lockPair(contactId, agentId);
        facts.fire(new ConferenceStarted(
                pair.contact().reference(), agentId, takerOf(pair.consultation()), clock.instant()));
    }

    private void transferred(Contact contact, String fromAgent, @Nullable String toAgent, Instant now) {
        var tier = contact.tier() == 0 ? null : contact.tier();
        facts.fire(new ContactTransferred(contact.reference(), fromAgent, toAgent, tier, now));
    }

    private record Pair(Contact contact, Contact consultation) {}

    private Pair lockPair(UUID contactId, String agentId) {
        var contact = wrapUps.lockInHand(contactId, agentId);
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

    private boolean anyOtherCouldTake(Contact contact, String agentId) {
        var stages = queues.rulesOf(contact.queue())
                .planFor(contact.channel(), contact.subject().language(), contact.tier())
                .stages();
        return roster.anyOtherMeets(stages.getLast().demand(), agentId);
    }

    private String queueOf(TransferRequest request, Contact contact) {
        var queue = request.queue() == null ? contact.queue() : request.queue();
        queues.rulesOf(queue);
        return queue;
    }
}
