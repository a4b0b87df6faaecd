package io.walletline.ticket.cases.lifecycle;

import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order to open a ticket.
 *
 * @param author who opens it
 * @param text in the customer's words; classified if no category is given
 * @param correlationId the matter that this ticket continues; null begins a new one
 */
public record OpenTicket(
        @Nullable String customerRef,
        Channel channel,
        Origin origin,
        Actor author,
        @Nullable String text,
        @Nullable Category category,
        @Nullable Priority priority,
        String language,
        @Nullable String region,
        @Nullable UUID followUpOf,
        @Nullable UUID correlationId) {

    /** Who says the text: the customer, whatever program brought it. */
    Actor speaker() {
        return origin == Origin.CUSTOMER && customerRef != null ? Actor.customer(customerRef) : author;
    }
}
