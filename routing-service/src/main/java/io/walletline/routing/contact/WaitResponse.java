package io.walletline.routing.contact;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.waiting.WaitEstimate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody who waits is told of it; position and estimate as in {@link ContactResponse}. */
record WaitResponse(
        UUID id,
        Channel channel,
        ContactState state,
        @Nullable Long position,
        @Nullable WaitEstimate estimate) {

    static WaitResponse of(ContactResponse contact) {
        return new WaitResponse(
                contact.id(), contact.channel(), contact.state(), contact.position(), contact.estimate());
    }
}
