package io.walletline.routing.callback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked for; what is left out is as usual: customer first, from now on. */
record CallbackRequest(
        @Nullable CallbackMode mode,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        @Min(1) @Max(10) @Nullable Integer attempts) {
    CallbackRequest {
        mode = mode == null ? CallbackMode.CUSTOMER_FIRST : mode;
    }
}
