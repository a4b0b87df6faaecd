package io.walletline.ticket.deadlines.policies.definition;

import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import org.jspecify.annotations.Nullable;

/** What is known of a ticket when its clocks are chosen. */
public record PolicySubject(
        Category category,
        Priority priority,
        Channel channel,
        @Nullable String region,
        @Nullable String customerTier,
        @Nullable String currency) {

    /** Nothing has been looked up yet. */
    public PolicySubject(Category category, Priority priority, Channel channel, @Nullable String region) {
        this(category, priority, channel, region, null, null);
    }

    public PolicySubject in(@Nullable String otherRegion) {
        return new PolicySubject(category, priority, channel, otherRegion, customerTier, currency);
    }

    public PolicySubject ofTier(@Nullable String tier) {
        return new PolicySubject(category, priority, channel, region, tier, currency);
    }

    public PolicySubject aboutMoneyIn(@Nullable String otherCurrency) {
        return new PolicySubject(category, priority, channel, region, customerTier, otherCurrency);
    }
}
