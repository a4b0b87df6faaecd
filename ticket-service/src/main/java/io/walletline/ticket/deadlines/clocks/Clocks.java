package io.walletline.ticket.deadlines.clocks;

import io.walletline.kit.id.Ids;
import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockCancelled;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockMet;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockMoved;
import io.walletline.ticket.deadlines.clocks.ClocksStarted.Started;
import io.walletline.ticket.deadlines.clocks.ClocksStarted.Why;
import io.walletline.ticket.deadlines.clocks.timing.PauseHistory;
import io.walletline.ticket.deadlines.obligations.ObligationDesk;
import io.walletline.ticket.deadlines.policies.PolicyBook;
import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.deadlines.policies.definition.ClockTerms;
import io.walletline.ticket.deadlines.policies.definition.Duty.When;
import io.walletline.ticket.deadlines.policies.definition.PauseCause;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.reasons.Reasons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done to clocks, each with all that follows from it. Inside the transaction of what causes it. */
@ApplicationScoped
public class Clocks {

    static final String CLOSED = "ticket-closed";

    private final ClockRepository clocks;
    private final PauseRepository pauses;
    private final PolicyBook book;
    private final AlarmActions alarms;
    private final ObligationDesk obligations;
    private final Reasons reasons;
    private final Event<ClockFact> facts;
    private final Event<ClocksStarted> starts;
    private final Event<WakeUp> wakes;
    private final Ids ids;
    private final Clock time;

    Clocks(
            ClockRepository clocks,
            PauseRepository pauses,
            PolicyBook book,
            AlarmActions alarms,
            ObligationDesk obligations,
            Reasons reasons,
            Event<ClockFact> facts,
            Event<ClocksStarted> starts,
            Event<WakeUp> wakes,
            Ids ids,
            Clock time) {
        this.clocks = clocks;
        this.pauses = pauses;
        this.book = book;
        this.alarms = alarms;
        this.obligations = obligations;
        this.reasons = reasons;
        this.facts = facts;
        this.starts = starts;
        this.wakes = wakes;
        this.ids = ids;
        this.time = time;
    }

    public List<TicketClock> start(Collection<ClockPolicy> policies, TicketSubject subject, Instant from) {
        var started =
                policies.stream().map(policy -> start(policy, subject, from)).toList();
        if (!started.isEmpty()) {
            announce(started, subject, Why.STARTED);
        }
        return started;
    }

    private TicketClock start(ClockPolicy policy, TicketSubject subject, Instant from) {
        var terms = book.terms(policy, from);
        var clock = new TicketClock(ids.next(), subject.ticketId(), terms, from);
        if (terms.policy().dutiesAt(When.START).isEmpty()) {
            clocks.add(clock);
        } else {
            clocks.persist(clock);
            alarms.oblige(clock, terms, subject, When.START);
        }
        wakeFor(clock);
        return clock;
    }

    void meet(TicketClock clock, TicketSubject subject, String by, Instant at) {
        var terms = settled(clock, subject, at);
        endPauses(clock, at, by);
        var due = clock.dueAt();
        clock.meet(at, by);
        obligations.lapse(subject, clock.id(), terms.policy().makeshifts(), "settled-otherwise");
        facts.fire(new ClockMet(
                subject,
                AlarmActions.which(clock),
                clock.startedAt(),
                due,
                clock.wasInTime(at),
                clock.elapsed(at, terms.timetable()),
                clock.allowance(),
                by,
                at));
    }

    /** @param why a code */
    public void cancel(TicketClock clock, TicketSubject subject, String why, Instant at) {
        settled(clock, subject, at);
        endPauses(clock, at, why);
        clock.cancel(at, why);
        obligations.lapse(subject, clock.id(), why);
        facts.fire(new ClockCancelled(subject, AlarmActions.which(clock), clock.startedAt(), why, at));
    }

    /** The ticket is closed, or goes on in another one: what stands still is left so, because a merge can be undone. */
    void close(TicketClock clock, TicketSubject subject, Instant at) {
        settled(clock, subject, at);
        clock.cancel(at, CLOSED);
        facts.fire(new ClockCancelled(subject, AlarmActions.which(clock), clock.startedAt(), CLOSED, at));
    }

    /** A merge was undone, or a closed ticket re-opened: the clock goes on as if nothing had been. */
    void revive(TicketClock clock, TicketSubject subject, Why why) {
        clock.revive(terms(clock));
        wakeFor(clock);
        announce(List.of(clock), subject, why);
    }

    /** Adds a line to the ledger; a clock that stands still already goes on standing still. */
    public void pause(
            TicketClock clock, TicketSubject subject, PauseCause cause, @Nullable String reason, Actor by, Instant at) {
        var terms = settled(clock, subject, at);
        var id = ids.next();
        pauses.persist(
                new ClockPause(id, clock.id(), cause, reasons.seal(subject.ticketId(), id, reason), by.id(), at));
        if (clock.state() == ClockState.RUNNING) {
            clock.pause(at, terms);
            obligations.dueMoves(clock.id(), clock.dueAt());
        }
    }

    /** Ends the ledger's lines of this cause; the clock runs on when no other one is open. */
    public void resume(Collection<TicketClock> stopped, PauseCause cause, Actor by, Instant at) {
        if (stopped.isEmpty()) {
            return;
        }
        var ledgers = pauses.of(stopped.stream().map(TicketClock::id).toList());
        for (var clock : stopped) {
            var lines = ledgers.getOrDefault(clock.id(), List.of());
            lines.stream()
                    .filter(line -> line.isOpen() && line.cause() == cause)
                    .forEach(line -> line.end(at, by.id()));
            if (lines.stream().noneMatch(ClockPause::isOpen)) {
                clock.resume(at, terms(clock));
                obligations.dueMoves(clock.id(), clock.dueAt());
                wakeFor(clock);
            }
        }
    }

    /** A resolution did not hold. If the policy says so, the time since then is a pause like any other. */
    void reopen(TicketClock clock, TicketSubject subject, Actor by, Instant at) {
        var terms = terms(clock);
        var counted = !terms.policy().pauses().contains(PauseCause.RESOLVED);
        var ended = clock.endedAt();
        if (!counted && ended != null) {
            var line = new ClockPause(ids.next(), clock.id(), PauseCause.RESOLVED, null, by.id(), ended);
            line.end(at, by.id());
            pauses.persist(line);
        }
        clock.reopen(at, counted, terms);
        wakeFor(clock);
        announce(List.of(clock), subject, Why.TICKET_REOPENED);
    }

    /** @param to goes by this from now on, as if it always had */
    public void move(TicketClock clock, TicketSubject subject, ClockPolicy to, Actor by, Instant at) {
        settled(clock, subject, at);
        var from = AlarmActions.which(clock);
        var before = clock.dueAt();
        clock.move(book.terms(to, clock.startedAt()), ledger(clock), at);
        obligations.dueMoves(clock.id(), clock.dueAt());
        wakeFor(clock);
        facts.fire(new ClockMoved(
                subject,
                AlarmActions.which(clock),
                from.policy(),
                from.policyVersion(),
                before,
                clock.dueAt(),
                by,
                at));
    }

    PauseHistory ledger(TicketClock clock) {
        return new PauseHistory(
                clock.startedAt(),
                pauses.of(clock.id()).stream().map(ClockPause::line).toList());
    }

    public List<ClockPause> pausesOf(UUID clockId) {
        return pauses.of(clockId);
    }

    public ClockTerms terms(TicketClock clock) {
        return book.terms(clock.policy(), clock.policyVersion(), clock.calendarVersion(), clock.startedAt());
    }

    private ClockTerms settled(TicketClock clock, TicketSubject subject, Instant at) {
        var terms = terms(clock);
        alarms.settle(clock, terms, subject, at);
        return terms;
    }

    private void endPauses(TicketClock clock, Instant at, String by) {
        if (clock.state() == ClockState.PAUSED) {
            pauses.of(clock.id()).stream().filter(ClockPause::isOpen).forEach(line -> line.end(at, by));
        }
    }

    private void announce(List<TicketClock> running, TicketSubject subject, Why why) {
        starts.fire(new ClocksStarted(subject, running.stream().map(Started::of).toList(), why, time.instant()));
    }

    private void wakeFor(TicketClock clock) {
        var next = clock.nextWake();
        if (next != null) {
            wakes.fire(new WakeUp(next.isAfter(time.instant()) ? next : time.instant()));
        }
    }
}
