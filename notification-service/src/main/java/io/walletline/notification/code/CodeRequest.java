package io.walletline.notification.code;

import java.time.Instant;
import java.util.UUID;

/** @param causedBy the event that asked */
public record VerificationRequest(
        Verification verification, String requestedBy, String language, Instant requestedAt, UUID causedBy) {}
