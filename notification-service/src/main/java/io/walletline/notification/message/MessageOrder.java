package io.walletline.notification.message;

import io.walletline.notification.template.MessageTemplate;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to tell a customer something.
 *
 * @param language of the matter; null or one that we do not write: the customer's own
 * @param worthFor how long it is worth sending
 * @param correlationId the matter that it belongs to; null begins a new one
 * @param causedBy the event that asks for it; one event gets one message
 */
public record MessageOrder(
        String customerRef,
        @Nullable UUID ticketId,
        MessageTemplate template,
        @Nullable String language,
        Map<String, String> values,
        Duration worthFor,
        @Nullable UUID correlationId,
        @Nullable UUID causedBy) {

    public MessageOrder {
        values = Map.copyOf(values);
    }

    /** Values may be a code or a bearer link. */
    @Override
    public String toString() {
        return "MessageOrder[template=" + template + ", causedBy=" + causedBy + "]";
    }
}
