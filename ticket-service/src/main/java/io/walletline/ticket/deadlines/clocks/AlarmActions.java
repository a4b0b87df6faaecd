package io.walletline.ticket.deadlines.clocks;

import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockBreached;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockWarned;
import io.walletline.ticket.deadlines.clocks.ClockFact.Which;
import io.walletline.ticket.deadlines.obligations.ObligationDesk;
import io.walletline.ticket.deadlines.obligations.ObligationOrigin;
import io.walletline.ticket.deadlines.policies.definition.BreachAct;
import io.walletline.ticket.deadlines.policies.definition.ClockTerms;
import io.walletline.ticket.deadlines.policies.definition.Duty.When;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Does what a clock rings for. */
@ApplicationScoped
class AlarmActions {

    private final TicketDesk tickets;
    private final ObligationDesk obligations;
    private final Timeline timeline;
    private final Event<ClockFact> facts;

    AlarmActions(TicketDesk tickets, ObligationDesk obligations, Timeline timeline, Event<ClockFact> facts) {
        this.tickets = tickets;
        this.obligations = obligations;
        this.timeline = timeline;
        this.facts = facts;
    }

    /**
     * Catches up with what has become due by now. Whoever changes a clock does this first, so that a late waker changes
     * nothing: a clock that was paused or met after its time was breached before.
     */
    void settle(TicketClock clock, ClockTerms terms, TicketSubject subject, Instant now) {
        for (var alarm : clock.ring(now, terms)) {
            switch (alarm.kind()) {
                case WARNING -> warn(clock, terms, subject, alarm.at());
                case BREACH -> breach(clock, terms, subject, alarm.at());
            }
        }
    }

    /** Opens what the policy obliges to at this moment. */
    void oblige(TicketClock clock, ClockTerms terms, TicketSubject subject, When when) {
        var grounds = new ObligationOrigin(clock.id(), clock.policy(), clock.policyVersion());
        for (var duty : terms.policy().dutiesAt(when)) {
            obligations.openOnce(subject, grounds, duty.kind(), clock.dueAt());
        }
    }

    private void warn(TicketClock clock, ClockTerms terms, TicketSubject subject, Instant at) {
        oblige(clock, terms, subject, When.WARNING);
        facts.fire(new ClockWarned(subject, which(clock), Objects.requireNonNull(clock.dueAt()), at));
    }

    private void breach(TicketClock clock, ClockTerms terms, TicketSubject subject, Instant at) {
        oblige(clock, terms, subject, When.WARNING);
        oblige(clock, terms, subject, When.BREACH);
        var acts = terms.policy().onBreach();
        timeline.act(subject.ticketId(), Actor.SYSTEM, "clock-breached", Map.of("policy", clock.policy()));
        tickets.escalate(subject.ticketId(), raised(acts), assignee(acts), Actor.SYSTEM);
        facts.fire(new ClockBreached(
                subject,
                which(clock),
                clock.startedAt(),
                acts.stream().map(BreachAct::act).toList(),
                at));
    }

    private static @Nullable Priority raised(List<BreachAct> acts) {
        return acts.stream()
                .map(BreachAct::priority)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Priority::weight))
                .orElse(null);
    }

    private static @Nullable String assignee(List<BreachAct> acts) {
        return acts.stream()
                .map(BreachAct::assignee)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static Which which(TicketClock clock) {
        return new Which(clock.id(), clock.kind(), clock.policy(), clock.policyVersion());
    }
}
