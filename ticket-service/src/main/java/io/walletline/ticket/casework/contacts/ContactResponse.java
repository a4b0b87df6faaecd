package io.walletline.ticket.casework.contacts;

import io.walletline.ticket.kernel.Channel;
import java.time.Instant;
import java.util.UUID;

/** A contact; ask routing-service by its id how long it waits. */
public record ContactResponse(
        UUID id, UUID ticketId, Channel channel, Purpose purpose, boolean open, Instant requestedAt) {

    static ContactResponse of(Contact contact) {
        return new ContactResponse(
                contact.id(),
                contact.ticketId(),
                contact.channel(),
                contact.purpose(),
                contact.isOpen(),
                contact.requestedAt());
    }
}
