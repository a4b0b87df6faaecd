package io.walletline.ticket.deadlines.clocks;

import io.walletline.ticket.cases.facts.TicketFact.TicketStatusChanged;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.deadlines.clocks.ClocksStarted.Why;
import io.walletline.ticket.deadlines.policies.definition.PauseCause;
import io.walletline.ticket.deadlines.policies.definition.Trigger;
import io.walletline.ticket.deadlines.policies.definition.Trigger.On;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a ticket's status does to its clocks: waiting stops them, a resolution ends them, a re-opening takes that back. */
@ApplicationScoped
class StatusClocks {

    private static final Trigger RESOLVED = Trigger.of(On.TICKET_RESOLVED);
    private final Clocks clocks;
    private final ClockRepository table;
    private final Tickets tickets;
    private final ClockChoice choice;

    StatusClocks(Clocks clocks, ClockRepository table, Tickets tickets, ClockChoice choice) {
        this.clocks = clocks;
        this.table = table;
        this.tickets = tickets;
        this.choice = choice;
    }

    void changed(TicketStatusChanged fact) {
        var ticket = tickets.require(fact.subject().ticketId());
        // The ticket is locked before its clocks, always in this order.
        table.flush();
        if (fact.from() == TicketStatus.RESOLVED && fact.to() == TicketStatus.OPEN) {
            reopened(fact, table.ofTicketForChange(ticket.id()));
            return;
        }
        if (fact.from() == TicketStatus.CLOSED) {
            var reopens = fact.changedBy().isCustomer();
            var all = table.ofTicketForChange(ticket.id());
            all.stream()
                    .filter(clock -> Clocks.CLOSED.equals(clock.endedBy()))
                    .forEach(clock ->
                            clocks.revive(clock, fact.subject(), reopens ? Why.TICKET_REOPENED : Why.MERGE_UNDONE));
            if (reopens) {
                reopened(fact, all);
            }
            return;
        }
        var active = table.activeForChange(ticket.id());
        switch (fact.to()) {
            case RESOLVED -> resolved(fact, ticket, active);
            case CLOSED -> active.forEach(clock -> clocks.close(clock, fact.subject(), fact.at()));
            default -> moved(fact, ticket, active);
        }
    }

    void stop(Trigger trigger, TicketSubject subject, List<TicketClock> active, Instant at) {
        for (var clock : active) {
            if (clock.state().isActive() && clocks.terms(clock).policy().stopsOn(trigger)) {
                clocks.meet(clock, subject, name(trigger), at);
            }
        }
    }

    private void resolved(TicketStatusChanged fact, TicketSnapshot ticket, List<TicketClock> active) {
        stop(RESOLVED, fact.subject(), active, fact.at());
        clocks.start(choice.starting(RESOLVED, ticket), fact.subject(), fact.at());
    }

    private void reopened(TicketStatusChanged fact, List<TicketClock> all) {
        for (var clock : all) {
            if (clock.state() == ClockState.MET && name(RESOLVED).equals(clock.endedBy())) {
                if (!isAnswer(clock)) {
                    clocks.reopen(clock, fact.subject(), fact.changedBy(), fact.at());
                }
            } else if (clock.state().isActive() && clocks.terms(clock).policy().startsOn(RESOLVED)) {
                clocks.cancel(clock, fact.subject(), "ticket-reopened", fact.at());
            }
        }
    }

    /** What was owed before the resolution was settled by it: an answer that is owed now begins anew. */
    private static boolean isAnswer(TicketClock clock) {
        return switch (clock.kind()) {
            case FIRST_RESPONSE, NEXT_RESPONSE -> true;
            case RESOLUTION, REGULATORY -> false;
        };
    }

    private void moved(TicketStatusChanged fact, TicketSnapshot ticket, List<TicketClock> active) {
        var left = cause(fact.from());
        if (left != null) {
            var paused = active.stream()
                    .filter(clock -> clock.state() == ClockState.PAUSED)
                    .toList();
            clocks.resume(paused, left, fact.changedBy(), fact.at());
        }
        var entered = cause(fact.to());
        if (entered != null) {
            active.stream()
                    .filter(clock -> clocks.terms(clock).policy().pauses().contains(entered))
                    .forEach(clock -> clocks.pause(clock, fact.subject(), entered, null, fact.changedBy(), fact.at()));
        }
        if (fact.from() == TicketStatus.NEW && fact.to() == TicketStatus.OPEN && isVoice(ticket, fact.changedBy())) {
            stop(Trigger.of(On.AGENT_REPLY), fact.subject(), active, fact.at());
        }
    }

    /** On the phone, taking the call is the first answer. */
    private static boolean isVoice(TicketSnapshot ticket, Actor by) {
        return EnumSet.of(Channel.PHONE, Channel.CALLBACK).contains(ticket.channel()) && by.speaksForSupport();
    }

    private static @Nullable PauseCause cause(TicketStatus status) {
        return switch (status) {
            case PENDING_CUSTOMER -> PauseCause.PENDING_CUSTOMER;
            case ON_HOLD -> PauseCause.ON_HOLD;
            case NEW, OPEN, RESOLVED, CLOSED -> null;
        };
    }

    private static String name(Trigger trigger) {
        return trigger.obligation() == null
                ? trigger.on().wireName()
                : trigger.on().wireName() + ":" + trigger.obligation();
    }
}
