package io.walletline.notification.message;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The stored messages, as far as sending and receipts need them. Locks last until the transaction ends. */
public interface Messages {

    /** The message that has been due longest, locked; passes over those that another sender has locked. */
    Optional<Message> nextDue(Instant now);

    Optional<Message> lock(UUID messageId);

    /** The message that the provider knows by this id, locked. */
    Optional<Message> lock(String provider, String providerId);

    /** Writes changes to the database, so that the next {@link #nextDue} sees them. */
    void writeChanges();
}
