package io.walletline.notification.code;

import java.util.Optional;
import java.util.UUID;

/** The stored codes, as far as an attempt needs them. Every method takes part in the caller's transaction. */
public interface Codes {

    Optional<OneTimeCode> find(UUID verificationId);

    /**
     * Locks the customer's failed attempts until the transaction ends. Everything that changes a customer's codes holds this
     * lock, so that simultaneous attempts cannot exceed the limit.
     */
    FailedAttempts lockCustomer(String customerRef);

    /** Reads the code again, because it may have changed before the lock was held. */
    void refresh(OneTimeCode code);

    /** The limit that applies to every customer. */
    AttemptLimit limit();
}
