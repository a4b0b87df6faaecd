package io.walletline.routing.contact;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.waiting.WaitEstimate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is read.
 *
 * @param position 1 = next; only while waiting
 * @param continues the contact that the customer left to go on with this one
 * @param estimate of the rest of the wait; only while waiting and somebody who could help is on duty
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
        @Nullable WaitEstimate estimate,
        Instant queuedAt,
        @Nullable String agentId,
        @Nullable Instant acceptedAt,
        @Nullable UUID continues) {

    static ContactResponse of(Contact contact, @Nullable Long position, @Nullable WaitEstimate estimate) {
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
                estimate,
                contact.enteredAt(),
                contact.agentId(),
                contact.acceptedAt(),
                contact.continues());
    }
}
