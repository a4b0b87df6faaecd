package io.walletline.local.walletcore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One demo wallet.
 *
 * @param frozenUntil absent while its owner can spend
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wallet(
        String customerRef, Money balance, @Nullable Instant frozenUntil) {

    public boolean isFrozen() {
        return frozenUntil != null;
    }

    Wallet frozen(@Nullable Instant until) {
        return new Wallet(customerRef, balance, until);
    }
}
