package io.walletline.notification.published;

import io.walletline.notification.code.CodeFact.CodeVerified;
import java.time.Instant;
import java.util.UUID;

record OneTimeCodeVerifiedV1(UUID verificationId, UUID ticketId, String customerRef, int level, Instant verifiedAt) {

    /** Assurance level of a phone number: PSTN is a restricted authenticator (NIST SP 800-63B-4). */
    private static final int LEVEL_OF_SMS = 1;

    static OneTimeCodeVerifiedV1 of(CodeVerified fact) {
        var purpose = fact.purpose();
        return new OneTimeCodeVerifiedV1(
                purpose.verificationId(), purpose.ticketId(), purpose.customerRef(), LEVEL_OF_SMS, fact.verifiedAt());
    }
}
