package io.walletline.ticket.cases.lifecycle;

import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketSnapshot;
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

    /**
     * The order of a caller.
     *
     * @param text recognised speech; null if the caller pressed keys
     * @param category chosen by key; null lets the words decide
     * @param region of the customer; null for an unknown caller
     */
    public static OpenTicket byPhone(
            @Nullable String customerRef,
            @Nullable String text,
            @Nullable Category category,
            String language,
            @Nullable String region) {
        return new OpenTicket(
                customerRef,
                Channel.PHONE,
                Origin.CUSTOMER,
                Actor.customer(customerRef),
                text,
                category,
                null,
                language,
                region,
                null,
                null);
    }

    /** The order to call a customer back because of a low score. */
    public static OpenTicket followUp(
            @Nullable String customerRef, String language, UUID followUpOf, UUID correlationId) {
        return new OpenTicket(
                customerRef,
                Channel.CALLBACK,
                Origin.FOLLOW_UP,
                Actor.SYSTEM,
                null,
                Category.COMPLAINT,
                Priority.HIGH,
                language,
                null,
                followUpOf,
                correlationId);
    }

    /** The order for a part of a ticket that goes on by itself, in the same matter. */
    public static OpenTicket splitFrom(TicketSnapshot ticket, Category category, Actor by) {
        return new OpenTicket(
                ticket.customerRef(),
                ticket.channel(),
                Origin.AGENT,
                by,
                null,
                category,
                null,
                ticket.language(),
                ticket.region(),
                null,
                ticket.correlationId());
    }

    /** The order of a customer who writes on a ticket that is closed for good: the same matter goes on in a new one. */
    public static OpenTicket goesOn(TicketSnapshot ticket, Actor by) {
        return new OpenTicket(
                ticket.customerRef(),
                Channel.MESSAGE,
                Origin.CUSTOMER,
                by,
                null,
                ticket.category(),
                null,
                ticket.language(),
                ticket.region(),
                ticket.id(),
                ticket.correlationId());
    }

    /** Who says the text: the customer, whatever program brought it. */
    Actor speaker() {
        return origin == Origin.CUSTOMER && customerRef != null ? Actor.customer(customerRef) : author;
    }
}
