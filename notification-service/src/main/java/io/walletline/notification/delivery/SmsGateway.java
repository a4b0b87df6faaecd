package io.walletline.notification.delivery;

import java.time.Instant;
import java.util.Optional;

/** A provider. Calls take at most its time-out and are made without a database connection in hand. */
public interface SmsGateway {
    /** Short name, as in events. */
    String name();

    HandOver send(Sms sms);

    /**
     * Looks for a message whose earlier hand-over ended in doubt.
     *
     * @return empty if the provider surely does not have it
     */
    Optional<HandOver> find(Sms sms, Instant since);
}
