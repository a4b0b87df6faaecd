package io.walletline.routing.contact.progress;

import io.walletline.routing.contact.ContactState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.waiting.WaitEstimate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wait of a contact as its customer sees it; position and estimate as in {@link RoutedContactResponse}. */
record WaitResponse(
        UUID id,
        Channel channel,
        ContactState state,
        @Nullable Long position,
        @Nullable WaitEstimate estimate) {

    static WaitResponse of(RoutedContactResponse contact) {
        return new WaitResponse(
                contact.id(), contact.channel(), contact.state(), contact.position(), contact.estimate());
    }
}
