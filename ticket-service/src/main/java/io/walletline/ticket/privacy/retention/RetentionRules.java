package io.walletline.ticket.privacy.retention;

import io.smallrye.config.ConfigMapping;
import io.walletline.ticket.kernel.Category;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;

/** The retention of texts after a ticket was closed, by category. */
@ConfigMapping(prefix = "walletline.retention")
interface RetentionRules {

    /** ISO 8601 periods by category; {@code default} for those that are not named. */
    Map<String, Period> texts();

    /** Tickets of the category that were closed before this lose their texts. */
    default Instant cutoff(Category category, Instant now) {
        var keep = texts().getOrDefault(category.wireName(), texts().get("default"));
        return now.atZone(ZoneOffset.UTC).minus(keep).toInstant();
    }
}
