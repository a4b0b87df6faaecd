package io.walletline.routing.agent;

import io.walletline.routing.agent.presence.PresenceChange;
import org.jspecify.annotations.Nullable;

/** Something that happened to an agent. */
public sealed interface AgentFact {

    record PresenceChanged(String pool, @Nullable String team, PresenceChange change) implements AgentFact {}
}
