package io.walletline.ticket.policies;

import io.walletline.ticket.intake.Category;
import io.walletline.ticket.intake.Channel;
import io.walletline.ticket.intake.Priority;
import org.jspecify.annotations.Nullable;

/** What is known of a ticket when its clocks are chosen. */
public record Subject(
        Category category,
        Priority priority,
        Channel channel,
        @Nullable String region) {

    public Subject in(@Nullable String otherRegion) {
        return new Subject(category, priority, channel, otherRegion);
    }
}
