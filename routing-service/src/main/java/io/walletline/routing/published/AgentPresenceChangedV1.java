package io.walletline.routing.published;

import io.walletline.routing.agent.AgentFact.PresenceChanged;
import io.walletline.routing.agent.presence.Presence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record AgentPresenceChangedV1(
        String agentId,
        String pool,
        @Nullable String team,
        Presence from,
        Presence to,
        @Nullable String reason,
        Instant changedAt) {

    static AgentPresenceChangedV1 of(PresenceChanged fact) {
        return new AgentPresenceChangedV1(
                fact.change().agentId(),
                fact.pool(),
                fact.team(),
                fact.change().from(),
                fact.change().to(),
                fact.change().reason(),
                fact.change().at());
    }
}
