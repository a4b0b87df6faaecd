package io.walletline.ticket.cases.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice or an answer got.
 *
 * @param channel by which it went, as notification-service names it
 * @param reason a short code of a failure
 * @param at when it got there; absent for notices of which nobody noted it
 */
public record DeliveryNews(
        Delivery state,
        @Nullable String channel,
        @Nullable String reason,
        @Nullable Instant at) {

    static DeliveryNews queued(Instant at) {
        return new DeliveryNews(Delivery.QUEUED, null, null, at);
    }
}
