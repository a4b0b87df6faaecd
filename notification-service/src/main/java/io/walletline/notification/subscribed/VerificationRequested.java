package io.walletline.notification.subscribed;

import java.time.Instant;
import java.util.UUID;

record VerificationRequested(
        UUID verificationId,
        UUID ticketId,
        String customerRef,
        String method,
        String language,
        String requestedBy,
        Instant requestedAt) {}
