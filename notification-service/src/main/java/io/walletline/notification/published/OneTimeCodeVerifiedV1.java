package io.walletline.notification.published;

import java.time.Instant;
import java.util.UUID;

record OneTimeCodeVerifiedV1(UUID verificationId, UUID ticketId, String customerRef, int level, Instant verifiedAt) {}
