package io.walletline.ticket.cases.lifecycle;

import io.walletline.kit.id.Ids;
import io.walletline.kit.redaction.Redactor;
import io.walletline.kit.rest.Revision;
import io.walletline.kit.sql.LastWrites;
import io.walletline.ticket.cases.classification.Classification;
import io.walletline.ticket.cases.classification.Classifier;
import io.walletline.ticket.cases.facts.TicketCorrection;
import io.walletline.ticket.cases.facts.TicketFact;
import io.walletline.ticket.cases.facts.TicketFact.TicketClassified;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.facts.TicketTextReceived;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Priority;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with tickets. */
@ApplicationScoped
public class TicketDesk {

    private final TicketRepository tickets;
    private final TicketNumbers numbers;
    private final Timeline timeline;
    private final Classifier classifier;
    private final Redactor redactor;
    private final Vault vault;
    private final Event<TicketFact> facts;
    private final Event<TicketTextReceived> told;
    private final Instance<ResolveGuard> guards;
    private final LastWrites last;
    private final TransactionSynchronizationRegistry transaction;
    private final Ids ids;
    private final Clock clock;

    TicketDesk(
            TicketRepository tickets,
            TicketNumbers numbers,
            Timeline timeline,
            Classifier classifier,
            Redactor redactor,
            Vault vault,
            Event<TicketFact> facts,
            Event<TicketTextReceived> told,
            Instance<ResolveGuard> guards,
            LastWrites last,
            TransactionSynchronizationRegistry transaction,
            Ids ids,
            Clock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.timeline = timeline;
        this.classifier = classifier;
        this.redactor = redactor;
        this.vault = vault;
        this.facts = facts;
        this.told = told;
        this.guards = guards;
        this.last = last;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a ticket; without a category the customer's words, less their secrets, decide it. */
    @Transactional
    public TicketSnapshot open(OpenTicket order) {
        var now = clock.instant();
        var said = order.text() == null ? null : redactor.redact(order.text());
        var understood =
                order.category() == null && said != null ? classifier.classify(said.text()) : Classification.none();
        var category = Objects.requireNonNullElse(order.category(), understood.category());
        var priority = Objects.requireNonNullElse(order.priority(), category.initialPriority());
        var correlation = order.correlationId() == null ? ids.next() : order.correlationId();
        var ticket = new Ticket(ids.next(), numbers.next(), correlation, order, category, priority, now);
        tickets.add(ticket.snapshot());
        vault.opens(ticket.id(), order.customerRef());
        timeline.act(ticket.id(), order.author(), "ticket-opened", Map.of("category", category.wireName()));
        if (said != null) {
            timeline.opening(ticket.id(), order.speaker(), order.channel(), order.language(), said);
        }
        // Whatever follows may refer to the ticket's row.
        last.writeNow();
        facts.fire(ticket.opened());
        if (order.category() == null) {
            facts.fire(new TicketClassified(
                    ticket.subject(),
                    category,
                    priority,
                    order.language(),
                    order.region(),
                    understood.confidence(),
                    Actor.CLASSIFIER,
                    now));
        }
        if (said != null) {
            told.fire(new TicketTextReceived(ticket.snapshot(), said.text()));
        }
        return transaction.getResource(ticket.id()) == null
                ? ticket.snapshot()
                : tickets.require(ticket.id()).snapshot();
    }

    /** @throws NotReadyToResolve if a person resolves and a {@link ResolveGuard} wants something done first */
    @Transactional
    public TicketSnapshot changeStatus(UUID id, @Nullable String ifMatch, TicketStatus next, Actor by) {
        var ticket = tickets.require(id);
        Revision.check(ifMatch, ticket.version());
        if (next == TicketStatus.RESOLVED && ticket.status().canBecome(next) && !by.equals(Actor.SYSTEM)) {
            refuseUnready(ticket.snapshot());
        }
        announce(ticket, by, ticket.become(next, by, clock.instant()));
        return ticket.snapshot();
    }

    @Transactional
    public TicketSnapshot correct(
            UUID id, @Nullable String ifMatch, TicketCorrection correction, @Nullable String assignee, Actor by) {
        return patch(id, ifMatch, correction, assignee == null ? null : new Assignee(assignee), by);
    }

    @Transactional
    public TicketSnapshot patch(
            UUID id, @Nullable String ifMatch, TicketCorrection correction, @Nullable Assignee assignee, Actor by) {
        var ticket = tickets.require(id);
        Revision.check(ifMatch, ticket.version());
        var now = clock.instant();
        announce(ticket, by, ticket.reclassify(correction, by, now));
        if (assignee != null) {
            var agent = assignee.agentId();
            announce(ticket, by, agent == null ? ticket.unassign(by, now) : ticket.assignTo(agent, now));
        }
        return ticket.snapshot();
    }

    /** An agent has taken the ticket's contact: it is theirs, and work on it begins. One that is over stays over. */
    @Transactional
    public void taken(UUID id, String agentId, Instant at) {
        var ticket = tickets.requireForChange(id);
        if (!ticket.status().isActive()) {
            return;
        }
        var agent = Actor.agent(agentId);
        announce(ticket, agent, ticket.assignTo(agentId, at));
        if (ticket.status() != TicketStatus.OPEN) {
            announce(ticket, agent, ticket.become(TicketStatus.OPEN, agent, at));
        }
    }

    /**
     * Where a ticket stands, to be put back there.
     *
     * @param resolvedAt when it was resolved, if it is
     * @param mergedInto the ticket in which it goes on, if it does
     */
    public record Standing(
            TicketStatus status,
            @Nullable Instant resolvedAt,
            Instant changedAt,
            @Nullable UUID mergedInto) {}

    /** Another ticket goes on with this one's matter: it closes from wherever it stands. Nobody has resolved it. */
    @Transactional
    public void closeAsMerged(UUID id, UUID into, Actor by) {
        var ticket = tickets.require(id);
        // It may be one that this transaction opens.
        transaction.putResource(id, true);
        var now = clock.instant();
        ticket.stand(new Standing(TicketStatus.CLOSED, ticket.resolvedAt(), now, into), by, now)
                .forEach(facts::fire);
    }

    /** The merge was a mistake: the ticket stands where it stood. */
    @Transactional
    public void giveBack(UUID id, Standing before, Actor by) {
        tickets.require(id).stand(before, by, clock.instant()).forEach(facts::fire);
    }

    /**
     * The customer has written: who waited for that works on, and what was over begins again.
     *
     * @return the ticket as it is then
     */
    @Transactional
    public TicketSnapshot customerWrote(UUID id, Actor by) {
        var ticket = tickets.locked(id);
        var now = clock.instant();
        switch (ticket.status()) {
            case PENDING_CUSTOMER, RESOLVED -> announce(ticket, by, ticket.become(TicketStatus.OPEN, by, now));
            case CLOSED ->
                announce(ticket, by, ticket.stand(new Standing(TicketStatus.OPEN, null, now, null), by, now));
            case NEW, OPEN, ON_HOLD -> {
                // somebody has to look at it anyway
            }
        }
        return ticket.snapshot();
    }

    private void refuseUnready(TicketSnapshot ticket) {
        var hindrances = guards.stream()
                .flatMap(guard -> guard.hindrances(ticket).stream())
                .toList();
        if (!hindrances.isEmpty()) {
            throw new NotReadyToResolve(hindrances);
        }
    }

    /**
     * The system reacts to a missed deadline. A ticket that is over stays as it is.
     *
     * @param atLeast never lowers the priority
     */
    @Transactional
    public void escalate(UUID id, @Nullable Priority atLeast, @Nullable String assignee, Actor by) {
        var ticket = tickets.requireForChange(id);
        if (!ticket.status().isActive()) {
            return;
        }
        if (atLeast != null && atLeast.weight() > ticket.priority().weight()) {
            var correction = new TicketCorrection(null, atLeast, null, null);
            announce(ticket, by, ticket.reclassify(correction, by, clock.instant()));
        }
        if (assignee != null) {
            announce(ticket, by, ticket.assignTo(assignee, clock.instant()));
        }
    }

    private void announce(Ticket ticket, Actor by, List<TicketFact> happened) {
        for (var fact : happened) {
            switch (fact) {
                case TicketFact.TicketStatusChanged changed ->
                    timeline.act(
                            ticket.id(),
                            by,
                            "status-changed",
                            Map.of(
                                    "from",
                                    changed.from().wireName(),
                                    "to",
                                    changed.to().wireName()));
                case TicketFact.TicketAssigned assigned ->
                    timeline.act(ticket.id(), by, "ticket-assigned", Map.of("agentId", assigned.agentId()));
                case TicketFact.TicketUnassigned unassigned ->
                    timeline.act(ticket.id(), by, "ticket-unassigned", Map.of("agentId", unassigned.agentId()));
                case TicketFact.TicketClassified classified ->
                    timeline.act(
                            ticket.id(),
                            by,
                            "ticket-classified",
                            Map.of(
                                    "category", classified.category().wireName(),
                                    "priority", classified.priority().wireName()));
                case TicketFact.TicketResolved resolved -> {
                    // the status change tells it
                }
                case TicketFact.TicketOpened opened -> {
                    // told when the ticket was opened
                }
            }
            facts.fire(fact);
        }
    }
}
