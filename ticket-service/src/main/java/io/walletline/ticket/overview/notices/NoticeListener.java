package io.walletline.ticket.overview.notices;

import io.walletline.ticket.cases.facts.TicketFact;
import io.walletline.ticket.cases.facts.TicketFact.TicketAssigned;
import io.walletline.ticket.cases.facts.TicketFact.TicketStatusChanged;
import io.walletline.ticket.cases.facts.TicketFact.TicketUnassigned;
import io.walletline.ticket.cases.timeline.EntryFact;
import io.walletline.ticket.cases.timeline.EntryKind;
import io.walletline.ticket.deadlines.clocks.ClockFact;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockBreached;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockWarned;
import io.walletline.ticket.deadlines.policies.definition.BreachAct;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A listener that turns facts into notices, in the transaction of the fact. The opening of a ticket gives none: nobody
 * watches yet.
 */
@ApplicationScoped
class NoticeListener {

    private final NoticeTable notices;

    NoticeListener(NoticeTable notices) {
        this.notices = notices;
    }

    void on(@Observes TicketFact fact) {
        var id = fact.subject().ticketId();
        switch (fact) {
            case TicketStatusChanged changed ->
                notices.notifyWatchers(
                        id,
                        "ticket-" + changed.to().wireName(),
                        changed.changedBy().id(),
                        changed.at());
            case TicketAssigned assigned -> {
                notices.notifyWatchers(id, "ticket-assigned", assigned.agentId(), assigned.at());
                notices.notifyAgent(assigned.agentId(), id, "ticket-assigned", Actor.SYSTEM.id(), assigned.at());
            }
            case TicketUnassigned unassigned -> {
                var by = unassigned.unassignedBy();
                notices.notifyWatchers(id, "ticket-unassigned", by.id(), unassigned.at());
                notices.notifyFormerAssignee(unassigned.agentId(), id, "ticket-unassigned", by.id(), unassigned.at());
            }
            case TicketFact.TicketOpened opened -> {
                // routing tells whoever shall take it
            }
            case TicketFact.TicketClassified classified -> {
                // the timeline tells it to whoever looks
            }
            case TicketFact.TicketResolved resolved -> {
                // the status change tells it
            }
        }
    }

    void on(@Observes EntryFact fact) {
        if (!fact.opening()) {
            notices.notifyWatchers(
                    fact.ticketId(),
                    fact.kind() == EntryKind.MESSAGE ? "message-written" : "note-written",
                    fact.author().id(),
                    fact.at());
        }
        if (fact.kind() == EntryKind.MESSAGE && !fact.opening() && fact.author().isCustomer()) {
            notices.notifyAssignee(
                    fact.ticketId(), "message-written", fact.author().id(), fact.at());
        }
    }

    void on(@Observes ClockFact fact) {
        var id = fact.subject().ticketId();
        if (fact instanceof ClockWarned warned) {
            notices.notifyWatchers(id, "clock-warning", Actor.SYSTEM.id(), warned.at());
            notices.notifyAssignee(id, "clock-warning", Actor.SYSTEM.id(), warned.at());
        } else if (fact instanceof ClockBreached breached) {
            notices.notifyWatchers(id, "clock-breached", Actor.SYSTEM.id(), breached.at());
            notices.notifyAssignee(id, "clock-breached", Actor.SYSTEM.id(), breached.at());
            if (breached.acts().contains(BreachAct.Act.NOTIFY_SUPERVISOR)) {
                notices.notifySupervisors(id, "clock-breached", Actor.SYSTEM.id(), breached.at());
            }
        }
    }
}
