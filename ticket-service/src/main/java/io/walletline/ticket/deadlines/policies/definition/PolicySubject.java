package io.walletline.ticket.deadlines.policies.definition;

import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import org.jspecify.annotations.Nullable;

/** A ticket's criteria for the choice of its clocks. */
public record PolicySubject(
        Category category,
        Priority priority,
        Channel channel,
        @Nullable String region,
        @Nullable String customerTier,
        @Nullable String currency) {

    /** A subject of which nothing has been looked up yet. */
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
