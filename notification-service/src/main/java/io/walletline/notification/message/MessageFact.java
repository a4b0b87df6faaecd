package io.walletline.notification.message;

import java.time.Instant;

/** The facts of a message; each happens at most once. */
public sealed interface MessageFact {
    MessageDetails message();

    /** Handed over to the provider. */
    record MessageSent(MessageDetails message, Instant sentAt) implements MessageFact {}

    record MessageDelivered(MessageDetails message, Instant deliveredAt) implements MessageFact {}

    /** @param permanent whether the same message can be expected to fail again */
    record MessageFailed(MessageDetails message, String reason, boolean permanent, Instant failedAt)
            implements MessageFact {}
}
