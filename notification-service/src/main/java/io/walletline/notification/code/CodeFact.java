package io.walletline.notification.code;

import java.time.Instant;
import java.util.UUID;

/** What happens to a one-time code. */
public sealed interface CodeFact {
    Verification verification();

    record CodeSent(Verification verification, UUID messageId, Instant sentAt, Instant expiresAt) implements CodeFact {}

    record CodeVerified(Verification verification, Instant verifiedAt) implements CodeFact {}

    record CodeRefused(Verification verification, Refusal reason, Instant refusedAt) implements CodeFact {}
}
