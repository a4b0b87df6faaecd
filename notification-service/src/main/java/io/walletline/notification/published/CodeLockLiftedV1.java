package io.walletline.notification.published;

import io.walletline.notification.code.lock.CodeLockLifted;
import java.time.Instant;
import java.util.UUID;

record CodeLockLiftedV1(UUID liftingId, String customerRef, String liftedBy, Instant liftedAt) {

    static CodeLockLiftedV1 of(CodeLockLifted fact) {
        return new CodeLockLiftedV1(fact.liftingId(), fact.customerRef(), fact.liftedBy(), fact.liftedAt());
    }
}
