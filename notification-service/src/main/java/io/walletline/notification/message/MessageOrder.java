package io.walletline.notification.message;

import io.walletline.notification.template.MessageTemplate;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order for a message to a customer.
 *
 * @param language BCP 47 tag of the ticket; for null or a language that no text exists in, the customer's own
 * @param worthFor how long it is worth sending
 * @param correlationId of the ticket's events; null begins a new one
 * @param causedBy id of the event that orders the message; one event orders one message
 * @param replyId entry of the ticket's timeline that the message carries
 * @param to E.164; null for the customer's own number or handsets
 */
public record MessageOrder(
        String customerRef,
        @Nullable UUID ticketId,
        MessageTemplate template,
        @Nullable String language,
        Map<String, String> values,
        Duration worthFor,
        @Nullable UUID correlationId,
        @Nullable UUID causedBy,
        @Nullable UUID replyId,
        @Nullable String to) {

    public MessageOrder {
        values = Map.copyOf(values);
    }

    public MessageOrder(
            String customerRef,
            @Nullable UUID ticketId,
            MessageTemplate template,
            @Nullable String language,
            Map<String, String> values,
            Duration worthFor,
            @Nullable UUID correlationId,
            @Nullable UUID causedBy) {
        this(customerRef, ticketId, template, language, values, worthFor, correlationId, causedBy, null, null);
    }

    /** This order for a reply of a ticket: one reply is sent once. */
    public MessageOrder ofReply(UUID reply) {
        return new MessageOrder(
                customerRef, ticketId, template, language, values, worthFor, correlationId, causedBy, reply, to);
    }

    /** This order to a number that is not the customer's present one. */
    public MessageOrder to(String number) {
        return new MessageOrder(
                customerRef, ticketId, template, language, values, worthFor, correlationId, causedBy, replyId, number);
    }

    /** Values may be a code or a bearer link. */
    @Override
    public String toString() {
        return "MessageOrder[template=" + template + ", causedBy=" + causedBy + "]";
    }
}
