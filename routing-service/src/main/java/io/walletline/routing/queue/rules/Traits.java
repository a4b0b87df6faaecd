package io.walletline.routing.queue.rules;

import io.walletline.routing.engine.Channel;
import org.jspecify.annotations.Nullable;

/** The traits of a contact that decide which queue it enters. */
public record Traits(
        String category,
        String language,
        @Nullable String region,
        Channel channel,
        String purpose,
        @Nullable String customerTier,
        int verificationLevel) {
    /** The same demand by another channel. */
    public Traits by(Channel other) {
        return new Traits(category, language, region, other, purpose, customerTier, verificationLevel);
    }
}
