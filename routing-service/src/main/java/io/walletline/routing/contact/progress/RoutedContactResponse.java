package io.walletline.routing.contact.progress;

import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.waiting.WaitEstimate;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is read.
 *
 * @param position 1 = next; only while waiting
 * @param continues the contact that the customer left to go on with this one
 * @param estimate of the rest of the wait; only while waiting and somebody who could help is on duty
 */
@Schema(name = "ContactResponse")
record RoutedContactResponse(
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

    static RoutedContactResponse of(Contact contact, @Nullable Long position, @Nullable WaitEstimate estimate) {
        return new RoutedContactResponse(
                contact.id(),
                contact.subject().ticketId(),
                contact.channel(),
                contact.subject().purpose(),
                contact.subject().category(),
                contact.subject().language(),
                contact.priority(),
                contact.queue(),
                contact.state(),
                position,
                estimate,
                contact.times().enteredAt(),
                contact.agentId(),
                contact.times().acceptedAt(),
                contact.continues());
    }
}
