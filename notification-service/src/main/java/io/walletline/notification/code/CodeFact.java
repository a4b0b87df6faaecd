package io.walletline.notification.code;

import java.time.Instant;
import java.util.UUID;

/** The facts of a one-time code. */
public sealed interface CodeFact {
    CodePurpose purpose();

    record CodeSent(CodePurpose purpose, UUID messageId, Instant sentAt, Instant expiresAt) implements CodeFact {}

    record CodeVerified(CodePurpose purpose, Instant verifiedAt) implements CodeFact {}

    record CodeRefused(CodePurpose purpose, Refusal reason, Instant refusedAt) implements CodeFact {}
}
