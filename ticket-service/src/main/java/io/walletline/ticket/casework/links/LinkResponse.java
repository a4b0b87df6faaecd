package io.walletline.ticket.casework.links;

import java.time.Instant;
import java.util.UUID;

/**
 * A link as seen from one of its ends.
 *
 * @param direction {@code out} if the link is this ticket's, {@code in} if it is the other's
 * @param ticketId the other end
 */
record LinkResponse(UUID id, LinkKind kind, String direction, UUID ticketId, String madeBy, Instant madeAt) {

    static LinkResponse of(TicketLink link, UUID seenFrom) {
        var out = link.fromTicket().equals(seenFrom);
        return new LinkResponse(
                link.id(),
                link.kind(),
                out ? "out" : "in",
                out ? link.toTicket() : link.fromTicket(),
                link.madeBy(),
                link.madeAt());
    }
}
