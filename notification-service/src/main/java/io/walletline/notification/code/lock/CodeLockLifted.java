package io.walletline.notification.code.lock;

import java.time.Instant;
import java.util.UUID;

/** A customer's lock was opened; the reason's words stay here. */
public record CodeLockLifted(UUID liftingId, String customerRef, String liftedBy, Instant liftedAt) {}
