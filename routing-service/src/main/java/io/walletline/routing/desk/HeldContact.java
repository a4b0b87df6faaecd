package io.walletline.routing.desk;

import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.engine.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact in hand or in wrap-up. */
record HeldContact(
        UUID id,
        UUID ticketId,
        String queue,
        Channel channel,
        String category,
        String language,
        ContactState state,
        @Nullable Instant acceptedAt,
        @Nullable Instant wrapUpEndsAt) {

    static HeldContact of(Contact contact) {
        return new HeldContact(
                contact.id(),
                contact.subject().ticketId(),
                contact.queue(),
                contact.channel(),
                contact.subject().category(),
                contact.subject().language(),
                contact.state(),
                contact.times().acceptedAt(),
                contact.times().wrapUpEndsAt());
    }
}
