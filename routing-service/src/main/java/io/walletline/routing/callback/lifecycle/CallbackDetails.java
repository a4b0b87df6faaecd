package io.walletline.routing.callback.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A callback as it is told.
 *
 * @param wakesAt when it goes on by itself: the window opens or closes, the pause ends, the attempt is given up
 */
public record CallbackDetails(
        CallbackMode mode,
        CallbackState state,
        CallbackReason reason,
        Instant notBefore,
        Instant notAfter,
        int attempts,
        int maxAttempts,
        @Nullable Instant wakesAt,
        Instant requestedAt,
        @Nullable Instant endedAt) {}
