package io.walletline.routing.subscribed;

import java.util.Objects;
import java.util.UUID;

record AgentNotReached(UUID contactId, String agentId) {

    AgentNotReached {
        Objects.requireNonNull(contactId, "contactId");
        Objects.requireNonNull(agentId, "agentId");
    }
}
