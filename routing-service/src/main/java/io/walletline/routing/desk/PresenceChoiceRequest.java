package io.walletline.routing.desk;

import io.walletline.routing.agent.presence.Presence;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PresenceRequest")
record PresenceChoiceRequest(
        @NotNull Presence presence,
        @Size(max = 64) @Nullable String reason) {}
