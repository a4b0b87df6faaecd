package io.walletline.notification.published;

import io.walletline.notification.code.CodeFact.CodeSent;
import java.time.Instant;
import java.util.UUID;

record OneTimeCodeSentV1(UUID verificationId, UUID ticketId, String customerRef, UUID messageId, Instant expiresAt) {

    static OneTimeCodeSentV1 of(CodeSent fact) {
        var purpose = fact.purpose();
        return new OneTimeCodeSentV1(
                purpose.verificationId(),
                purpose.ticketId(),
                purpose.customerRef(),
                fact.messageId(),
                fact.expiresAt());
    }
}
