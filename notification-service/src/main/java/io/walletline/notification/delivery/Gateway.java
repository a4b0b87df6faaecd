package io.walletline.notification.delivery;

import io.walletline.notification.template.MessageChannel;
import java.time.Instant;
import java.util.Optional;

/** A provider. Calls take at most its time-out and are made without a database connection in hand. */
public interface Gateway {
    /** Short name, as in events. */
    String name();

    MessageChannel channel();

    HandOver send(Envelope envelope);

    /**
     * Looks for a message whose earlier hand-over ended in doubt.
     *
     * @return empty if the provider surely does not have it, or cannot tell and may be sent it twice
     */
    Optional<HandOver> find(Envelope envelope, Instant since);
}
