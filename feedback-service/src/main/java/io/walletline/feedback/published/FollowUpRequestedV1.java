package io.walletline.feedback.published;

import java.time.Instant;
import java.util.UUID;

record FollowUpRequestedV1(
        UUID followUpId,
        UUID ticketId,
        String customerRef,
        int score,
        int scaleMax,
        String category,
        String language,
        Instant requestedAt) {}
