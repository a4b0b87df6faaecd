package io.walletline.ticket.overview.views;

import io.walletline.ticket.kernel.LocalizedText;
import io.walletline.ticket.overview.search.SearchDefinition;
import java.time.Instant;
import java.util.UUID;

/** A view as its readers see it. */
record ViewResponse(
        UUID id,
        LocalizedText name,
        SearchDefinition definition,
        boolean shared,
        String changedBy,
        Instant changedAt) {}
