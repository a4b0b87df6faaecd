package io.walletline.notification.code.attempt;

import io.walletline.notification.code.AttemptLimit;
import io.walletline.notification.code.FailedAttempts;
import io.walletline.notification.code.OneTimeCode;
import io.walletline.notification.code.Refusal;
import io.walletline.notification.code.attempt.Attempt.Over;
import io.walletline.notification.code.attempt.Attempt.Right;
import io.walletline.notification.code.attempt.Attempt.Wrong;
import java.time.Instant;

/** The rules of an attempt; they need no database. */
final class CodeAttempts {

    private final AttemptLimit limit;

    CodeAttempts(AttemptLimit limit) {
        this.limit = limit;
    }

    /** @param candidate hash of the typed digits */
    Attempt attempt(OneTimeCode code, FailedAttempts failed, byte[] candidate, Instant now) {
        if (!code.isLive()) {
            return new Over(null);
        }
        if (code.isExpiredAt(now)) {
            return new Over(code.refuse(Refusal.EXPIRED, now).orElseThrow());
        }
        if (limit.left(failed, now) == 0) {
            return new Over(code.refuse(Refusal.TOO_MANY_ATTEMPTS, now).orElseThrow());
        }
        if (code.isHashedAs(candidate)) {
            failed.clear();
            return new Right(code.verify(now));
        }
        failed.add(now, limit.forgetAfter());
        var left = limit.left(failed, now);
        return new Wrong(
                left,
                left > 0 ? null : code.refuse(Refusal.TOO_MANY_ATTEMPTS, now).orElseThrow());
    }
}
