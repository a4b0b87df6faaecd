package io.walletline.ticket.cases.timeline;

import io.walletline.ticket.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has said or written something on a ticket; fired in the transaction that stores it. Acts and notices are none.
 *
 * @param kind {@code MESSAGE} (public) or {@code NOTE}
 * @param opening the words with which the ticket opens; {@code TicketOpened} follows
 * @param leaves whether it goes out to the customer, beyond the timeline
 * @param text less its secrets
 */
public record EntryFact(
        UUID entryId,
        UUID ticketId,
        EntryKind kind,
        Actor author,
        boolean opening,
        boolean leaves,
        String text,
        Instant at) {

    /** Without the text, which must not get into a log. */
    @Override
    public String toString() {
        return "EntryFact[entryId=%s, ticketId=%s, kind=%s]".formatted(entryId, ticketId, kind);
    }
}
