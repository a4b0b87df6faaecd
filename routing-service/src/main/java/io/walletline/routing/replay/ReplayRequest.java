package io.walletline.routing.replay;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** From the one instant until before the other. */
record ReplayRequest(@NotNull Instant from, @NotNull Instant to) {}
