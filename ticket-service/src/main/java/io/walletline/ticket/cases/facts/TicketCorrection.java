package io.walletline.ticket.cases.facts;

import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Priority;
import org.jspecify.annotations.Nullable;

/** A correction of what a ticket is about; null leaves a value as it is. */
public record TicketCorrection(
        @Nullable Category category,
        @Nullable Priority priority,
        @Nullable String language,
        @Nullable String region) {}
