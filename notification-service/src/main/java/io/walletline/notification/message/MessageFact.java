package io.walletline.notification.message;

import java.time.Instant;

/** What happens to a message; each happens to one message at most once. */
public sealed interface MessageFact {
    Message message();

    /** Handed over to the provider. */
    record MessageSent(Message message, Instant sentAt) implements MessageFact {}

    record MessageDelivered(Message message, Instant deliveredAt) implements MessageFact {}

    /** @param permanent whether the same message can be expected to fail again */
    record MessageFailed(Message message, String reason, boolean permanent, Instant failedAt) implements MessageFact {}
}
