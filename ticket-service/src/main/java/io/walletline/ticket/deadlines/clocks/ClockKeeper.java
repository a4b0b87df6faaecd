package io.walletline.ticket.deadlines.clocks;

import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketFact;
import io.walletline.ticket.cases.facts.TicketFact.TicketClassified;
import io.walletline.ticket.cases.facts.TicketFact.TicketOpened;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.EntryFact;
import io.walletline.ticket.cases.timeline.EntryKind;
import io.walletline.ticket.casework.fields.FieldsSet;
import io.walletline.ticket.deadlines.obligations.ObligationFact;
import io.walletline.ticket.deadlines.obligations.ObligationState;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.deadlines.policies.definition.PauseCause;
import io.walletline.ticket.deadlines.policies.definition.PolicySubject;
import io.walletline.ticket.deadlines.policies.definition.Trigger;
import io.walletline.ticket.deadlines.policies.definition.Trigger.On;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;

/** Starts and stops clocks as things happen to tickets, in the same transaction. */
@ApplicationScoped
class ClockKeeper {

    /** Their word changes no clock: rules speak while the ticket opens, the system after a breach. */
    private static final Trigger OPENED = Trigger.of(On.TICKET_OPENED);

    private final Clocks clocks;
    private final ClockRepository table;
    private final StatusClocks statusClocks;
    private final Tickets tickets;
    private final ClockChoice choice;

    ClockKeeper(Clocks clocks, ClockRepository table, StatusClocks statusClocks, Tickets tickets, ClockChoice choice) {
        this.clocks = clocks;
        this.table = table;
        this.statusClocks = statusClocks;
        this.tickets = tickets;
        this.choice = choice;
    }

    void on(@Observes TicketFact fact) {
        switch (fact) {
            case TicketOpened opened -> opened(opened);
            case TicketClassified classified -> reclassified(classified);
            case TicketFact.TicketStatusChanged changed -> statusClocks.changed(changed);
            case TicketFact.TicketAssigned assigned -> {
                // who has a ticket changes no deadline
            }
            case TicketFact.TicketUnassigned unassigned -> {
                // who had it neither
            }
            case TicketFact.TicketResolved resolved -> {
                // the status change tells it
            }
        }
    }

    private void opened(TicketOpened fact) {
        var subject = new PolicySubject(fact.category(), fact.priority(), fact.channel(), fact.region());
        // An agent who opens a ticket is talking to the customer.
        var starting = choice.starting(OPENED, subject, fact.subject()).stream()
                .filter(policy -> policy.kind() != ClockKind.FIRST_RESPONSE || fact.origin() != Origin.AGENT)
                .toList();
        clocks.start(starting, fact.subject(), fact.at());
    }

    /** Somebody corrected what the ticket is about: its clocks are those that it should have had from the beginning. */
    private void reclassified(TicketClassified fact) {
        if (!fact.decidedBy().isPerson()) {
            return;
        }
        var ticket = tickets.require(fact.subject().ticketId());
        var subject = new PolicySubject(fact.category(), fact.priority(), ticket.channel(), fact.region());
        chooseAgain(ticket, choice.starting(OPENED, subject, fact.subject()), fact.decidedBy(), fact.at());
    }

    /** What currency it is about may become known later. */
    void on(@Observes FieldsSet fact) {
        var ticket = tickets.require(fact.subject().ticketId());
        if (choice.asksForCurrency(OPENED, ticket)) {
            chooseAgain(ticket, choice.starting(OPENED, ticket), Actor.SYSTEM, fact.at());
        }
    }

    private void chooseAgain(TicketSnapshot ticket, List<ClockPolicy> wanted, Actor by, Instant at) {
        table.flush();
        var known = table.ofTicketForChange(ticket.id());
        for (var clock :
                known.stream().filter(clock -> clock.state().isActive()).toList()) {
            var policy = clocks.terms(clock).policy();
            if (!policy.startsOn(OPENED)
                    || wanted.stream().anyMatch(w -> w.name().equals(policy.name()))) {
                continue;
            }
            wanted.stream()
                    .filter(w -> w.kind() == clock.kind() && w.kind() != ClockKind.REGULATORY)
                    .findFirst()
                    .ifPresentOrElse(
                            w -> clocks.move(clock, ticket.subject(), w, by, at),
                            () -> clocks.cancel(clock, ticket.subject(), "reclassified", at));
        }
        if (ticket.status().isActive()) {
            var missing = wanted.stream()
                    .filter(w -> w.kind() == ClockKind.REGULATORY)
                    .filter(w ->
                            known.stream().noneMatch(clock -> clock.policy().equals(w.name())))
                    .toList();
            clocks.start(missing, ticket.subject(), ticket.openedAt());
        }
    }

    void on(@Observes EntryFact fact) {
        if (fact.kind() != EntryKind.MESSAGE || fact.opening() || !fact.author().isPerson()) {
            return;
        }
        var ticket = tickets.require(fact.ticketId());
        tickets.hold(ticket.id());
        var active = table.activeForChange(ticket.id());
        if (fact.author().isCustomer()) {
            customerWrote(ticket, active, fact.at());
        } else {
            happened(Trigger.of(On.AGENT_REPLY), ticket, active, fact.at());
        }
    }

    /** Whom the house waited for has answered; and if nobody owes them an answer yet, somebody does now. */
    private void customerWrote(TicketSnapshot ticket, List<TicketClock> active, Instant at) {
        var waiting = active.stream()
                .filter(clock -> clock.state() == ClockState.PAUSED)
                .toList();
        clocks.resume(waiting, PauseCause.PENDING_CUSTOMER, Actor.customer(ticket.customerRef()), at);
        var owed = active.stream()
                .anyMatch(clock -> clock.kind() == ClockKind.FIRST_RESPONSE || clock.kind() == ClockKind.NEXT_RESPONSE);
        if (!owed && ticket.status().isActive()) {
            clocks.start(choice.starting(Trigger.of(On.CUSTOMER_MESSAGE), ticket), ticket.subject(), at);
        }
    }

    void on(@Observes ObligationFact fact) {
        if (fact.state() == ObligationState.OPEN || Actor.SYSTEM.equals(fact.by())) {
            return;
        }
        var ticket = tickets.require(fact.subject().ticketId());
        var active = table.activeForChange(ticket.id());
        var met = Trigger.met(fact.kind());
        if (fact.state() == ObligationState.MET) {
            happened(met, ticket, active, fact.at());
        } else {
            active.stream()
                    .filter(clock -> clocks.terms(clock).policy().stopsOnlyOnObligations(met))
                    .forEach(clock -> clocks.cancel(clock, ticket.subject(), "obligation-waived", fact.at()));
        }
    }

    /** Stops the clocks that wait for it, and starts those that it starts. */
    private void happened(Trigger trigger, TicketSnapshot ticket, List<TicketClock> active, Instant at) {
        statusClocks.stop(trigger, ticket.subject(), active, at);
        for (var policy : choice.starting(trigger, ticket)) {
            if (active.stream()
                    .noneMatch(clock -> clock.policy().equals(policy.name())
                            && clock.state().isActive())) {
                clocks.start(List.of(policy), ticket.subject(), policy.countsFromOpening() ? ticket.openedAt() : at);
            }
        }
    }
}
