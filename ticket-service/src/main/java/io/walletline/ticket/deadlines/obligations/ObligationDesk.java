package io.walletline.ticket.deadlines.obligations;

import io.walletline.kit.id.Ids;
import io.walletline.kit.rest.Cursor;
import io.walletline.ticket.cases.facts.TicketFact;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.tickets.TicketViews;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.reasons.Reasons;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens obligations and settles them. */
@ApplicationScoped
public class ObligationDesk {

    private final ObligationRepository obligations;
    private final Tickets tickets;
    private final TicketViews views;
    private final Timeline timeline;
    private final Reasons reasons;
    private final Event<ObligationFact> facts;
    private final Ids ids;
    private final Clock clock;

    ObligationDesk(
            ObligationRepository obligations,
            Tickets tickets,
            TicketViews views,
            Timeline timeline,
            Reasons reasons,
            Event<ObligationFact> facts,
            Ids ids,
            Clock clock) {
        this.obligations = obligations;
        this.tickets = tickets;
        this.views = views;
        this.timeline = timeline;
        this.reasons = reasons;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens an obligation that a clock brings. */
    @Transactional
    public void open(TicketSubject subject, ObligationOrigin grounds, String kind, @Nullable Instant dueAt) {
        var obligation = new Obligation(ids.next(), subject.ticketId(), grounds, kind, dueAt, clock.instant());
        obligations.persist(obligation);
        record(subject, obligation, Actor.SYSTEM, "obligation-opened", clock.instant());
    }

    /** As {@link #open}, unless the ticket has it already, open or met: one obligation may stand in several policies. */
    @Transactional
    public void openOnce(TicketSubject subject, ObligationOrigin grounds, String kind, @Nullable Instant dueAt) {
        if (!obligations.exists(subject.ticketId(), kind)) {
            open(subject, grounds, kind, dueAt);
        }
    }

    /** Settles an obligation as met. */
    @Transactional
    Obligation meet(UUID id, @Nullable String note, Actor by) {
        return settle(id, ObligationState.MET, "obligation-met", note, by);
    }

    /** Settles an obligation as waived. */
    @Transactional
    Obligation waive(UUID id, String reason, Actor by) {
        return settle(id, ObligationState.WAIVED, "obligation-waived", reason, by);
    }

    private Obligation settle(UUID id, ObligationState how, String code, @Nullable String reason, Actor by) {
        // The ticket before what hangs on it, always in this order.
        tickets.lockInOrder(obligations.ticketOf(id));
        var obligation = obligations.require(id);
        var why = reasons.seal(obligation.ticketId(), id, reason);
        obligation.settle(how, by.id(), why, clock.instant());
        record(tickets.require(obligation.ticketId()).subject(), obligation, by, code, clock.instant());
        return obligation;
    }

    /** Waives the open obligations of a clock that does not apply any more. */
    @Transactional
    public void lapse(TicketSubject subject, UUID clockId, String why) {
        lapse(subject, obligations.openOfClock(clockId), why);
    }

    /** Waives makeshift obligations of a clock, because the thing itself is done. */
    @Transactional
    public void lapse(TicketSubject subject, UUID clockId, Collection<String> kinds, String why) {
        if (!kinds.isEmpty()) {
            lapse(
                    subject,
                    obligations.openOfClock(clockId).stream()
                            .filter(obligation -> kinds.contains(obligation.kind()))
                            .toList(),
                    why);
        }
    }

    private void lapse(TicketSubject subject, List<Obligation> lapsed, String why) {
        for (var obligation : lapsed) {
            var reason = reasons.seal(subject.ticketId(), obligation.id(), why);
            obligation.settle(ObligationState.WAIVED, Actor.SYSTEM.id(), reason, clock.instant());
            record(subject, obligation, Actor.SYSTEM, "obligation-waived", clock.instant());
        }
    }

    /** Moves the due time of a clock's open obligations. */
    @Transactional
    public void dueMoves(UUID clockId, @Nullable Instant due) {
        obligations.openOfClock(clockId).forEach(obligation -> obligation.dueMovesTo(due));
    }

    /**
     * Refuses to close a ticket with open obligations. Runs before the clocks: closing ends them, and with them their
     * obligations.
     */
    void onStatus(@Observes @Priority(100) TicketFact fact) {
        if (fact instanceof TicketFact.TicketStatusChanged changed && changed.to() == TicketStatus.CLOSED) {
            var open = obligations.openOfTicket(fact.subject().ticketId());
            if (!open.isEmpty()) {
                throw new ObligationsOpen(open.stream().map(Obligation::kind).toList());
            }
        }
    }

    @Transactional
    List<Obligation> ofTicket(UUID ticketId) {
        return obligations.ofTicket(views.visible(ticketId).id());
    }

    @Transactional
    List<Obligation> open(int limit, @Nullable Cursor after) {
        return obligations.open(limit, after);
    }

    private void record(TicketSubject subject, Obligation obligation, Actor by, String code, Instant at) {
        timeline.act(subject.ticketId(), by, code, Map.of("obligation", obligation.kind()));
        facts.fire(new ObligationFact(
                subject,
                obligation.id(),
                obligation.grounds(),
                obligation.kind(),
                obligation.state(),
                obligation.dueAt(),
                obligation.state() == ObligationState.OPEN ? null : by,
                at));
    }
}
