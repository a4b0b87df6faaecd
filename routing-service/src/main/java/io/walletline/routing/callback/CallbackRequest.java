package io.walletline.routing.callback;

import io.walletline.routing.callback.lifecycle.CallbackMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request for a callback; by default customer first, from now on. */
record CallbackRequest(
        CallbackMode mode,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        @Min(1) @Max(10) @Nullable Integer attempts) {
    CallbackRequest(
            @Nullable CallbackMode mode,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter,
            @Nullable Integer attempts) {
        this.notBefore = notBefore;
        this.notAfter = notAfter;
        this.attempts = attempts;
        this.mode = mode == null ? CallbackMode.CUSTOMER_FIRST : mode;
    }
}
