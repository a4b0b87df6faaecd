package io.walletline.notification.published;

import io.walletline.notification.code.CodeFact.CodeRefused;
import java.time.Instant;
import java.util.UUID;

record OneTimeCodeRefusedV1(UUID verificationId, UUID ticketId, String customerRef, String reason, Instant refusedAt) {

    static OneTimeCodeRefusedV1 of(CodeRefused fact) {
        var purpose = fact.purpose();
        return new OneTimeCodeRefusedV1(
                purpose.verificationId(),
                purpose.ticketId(),
                purpose.customerRef(),
                fact.reason().code(),
                fact.refusedAt());
    }
}
