package io.walletline.ticket.protection.holds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hold as its readers see it; in force while it is not lifted. */
record LegalHoldResponse(
        UUID id,
        String customerRef,
        String caseNumber,
        String placedBy,
        Instant placedAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {}
