package io.walletline.routing.contact;

import io.walletline.routing.engine.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is read.
 *
 * @param position 1 = next; only while waiting
 */
record ContactResponse(
        UUID id,
        UUID ticketId,
        Channel channel,
        String purpose,
        String category,
        String language,
        int priority,
        String queue,
        ContactState state,
        @Nullable Long position,
        Instant queuedAt,
        @Nullable String agentId,
        @Nullable Instant acceptedAt) {

    static ContactResponse of(Contact contact, @Nullable Long position) {
        return new ContactResponse(
                contact.id(),
                contact.ticketId(),
                contact.channel(),
                contact.purpose(),
                contact.category(),
                contact.language(),
                contact.priority(),
                contact.queue(),
                contact.state(),
                position,
                contact.enteredAt(),
                contact.agentId(),
                contact.acceptedAt());
    }
}
