package io.walletline.routing.desk;

import io.walletline.routing.agent.Presence;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record PresenceRequest(
        @NotNull Presence presence,
        @Size(max = 64) @Nullable String reason) {}
