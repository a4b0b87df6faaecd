package io.walletline.notification.code;

import io.walletline.notification.code.Attempt.Over;
import io.walletline.notification.code.Attempt.Right;
import io.walletline.notification.code.Attempt.Wrong;
import java.time.Duration;
import java.time.Instant;

/** The rules of an attempt, without a database. */
final class CodeAttempts {
    private final int maxFailures;
    private final Duration forgetAfter;

    CodeAttempts(int maxFailures, Duration forgetAfter) {
        this.maxFailures = maxFailures;
        this.forgetAfter = forgetAfter;
    }

    /** @param candidate the hash of what was typed */
    Attempt attempt(OneTimeCode code, FailedAttempts failed, byte[] candidate, Instant now) {
        if (!code.isLive()) {
            return new Over(null);
        }
        if (code.isExpiredAt(now)) {
            return new Over(code.refuse(Refusal.EXPIRED, now).orElseThrow());
        }
        if (left(failed, now) == 0) {
            return new Over(code.refuse(Refusal.TOO_MANY_ATTEMPTS, now).orElseThrow());
        }
        if (code.isHashedAs(candidate)) {
            failed.clear();
            return new Right(code.verify(now));
        }
        failed.add(now, forgetAfter);
        int left = left(failed, now);
        return new Wrong(
                left,
                left > 0 ? null : code.refuse(Refusal.TOO_MANY_ATTEMPTS, now).orElseThrow());
    }

    int left(FailedAttempts failed, Instant now) {
        return Math.max(0, maxFailures - failed.count(now, forgetAfter));
    }
}
