package io.walletline.routing.agent.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An agent is seen to do something else. */
public record PresenceChange(
        String agentId,
        Presence from,
        Presence to,
        @Nullable String reason,
        Instant at) {}
