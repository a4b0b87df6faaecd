package io.walletline.ticket.casework.correspondence;

import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import io.walletline.ticket.casework.contacts.Successors;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Answers of support: whatever writes one, it leaves for the customer, or is refused. */
@ApplicationScoped
public class AnswerDesk {

    private final Successors successors;
    private final Timeline timeline;

    AnswerDesk(Successors successors, Timeline timeline) {
        this.successors = successors;
        this.timeline = timeline;
    }

    /**
     * Writes to the customer, on the ticket in which the matter goes on.
     *
     * @param otherwise what becomes of it if there is nobody to send it to
     * @throws NobodyToReach if nobody knows the customer, and it shall not stay as a note
     */
    @Transactional
    public TimelineEntry write(TicketSnapshot seen, String text, IfUnreachable otherwise, Actor by) {
        var ticket = successors.locked(seen);
        if (ticket.customerRef() != null) {
            return timeline.reply(ticket.id(), by, ticket.channel(), ticket.language(), text);
        }
        return switch (otherwise) {
            case REFUSE -> throw new NobodyToReach();
            case NOTE -> timeline.note(ticket.id(), by, ticket.channel(), text);
        };
    }
}
