package io.walletline.routing.published;

import io.walletline.routing.agent.Presence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record AgentPresenceChangedV1(
        String agentId,
        String pool,
        @Nullable String team,
        Presence from,
        Presence to,
        @Nullable String reason,
        Instant changedAt) {}
