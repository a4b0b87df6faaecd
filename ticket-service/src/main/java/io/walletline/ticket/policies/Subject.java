package io.walletline.ticket.policies;

import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import org.jspecify.annotations.Nullable;

/** What is known of a ticket when its clocks are chosen. */
public record Subject(
        Category category,
        Priority priority,
        Channel channel,
        @Nullable String region,
        @Nullable String customerTier,
        @Nullable String currency) {

    /** Nothing has been looked up yet. */
    public Subject(Category category, Priority priority, Channel channel, @Nullable String region) {
        this(category, priority, channel, region, null, null);
    }

    public Subject in(@Nullable String otherRegion) {
        return new Subject(category, priority, channel, otherRegion, customerTier, currency);
    }

    public Subject ofTier(@Nullable String tier) {
        return new Subject(category, priority, channel, region, tier, currency);
    }

    public Subject aboutMoneyIn(@Nullable String otherCurrency) {
        return new Subject(category, priority, channel, region, customerTier, otherCurrency);
    }
}
