package io.walletline.notification.code;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's failed attempts. They belong to the customer and not to a code: "generating a new authentication secret
 * SHALL NOT reset the failed authentication count" (NIST SP 800-63B-4). Success or a long quiet time does.
 */
@Entity
public class FailedAttempts {

    @Id
    private String customerRef = "";

    private int failures;
    private @Nullable Instant lastFailedAt;

    protected FailedAttempts() {}

    public FailedAttempts(String customerRef) {
        this.customerRef = customerRef;
    }

    public void add(Instant now, Duration forgetAfter) {
        failures = count(now, forgetAfter) + 1;
        lastFailedAt = now;
    }

    public void clear() {
        failures = 0;
        lastFailedAt = null;
    }

    public int count(Instant now, Duration forgetAfter) {
        return lastFailedAt == null || !now.isBefore(lastFailedAt.plus(forgetAfter)) ? 0 : failures;
    }
}
