package io.walletline.ticket.cases.timeline;

import java.util.List;
import java.util.UUID;

/** Which entries a ticket shows beside its own, and which of its own it shows no more. */
public interface TimelineScope {

    Scope of(UUID ticketId);

    /**
     * What a ticket's timeline is made of.
     *
     * @param tickets whose entries are shown: the ticket itself and those merged into it
     * @param lent entries of other tickets that are shown too
     * @param hidden entries of those tickets that are shown elsewhere
     */
    record Scope(List<UUID> tickets, List<UUID> lent, List<UUID> hidden) {

        public Scope {
            tickets = List.copyOf(tickets);
            lent = List.copyOf(lent);
            hidden = List.copyOf(hidden);
        }

        public static Scope only(UUID ticketId) {
            return new Scope(List.of(ticketId), List.of(), List.of());
        }
    }
}
