package io.walletline.routing.agent;

/**
 * An agent, or what an agent holds, has changed.
 *
 * @param byEngine something was put before the agent as the engine of this instance proposed, which therefore knows already
 */
public record AgentChanged(String agentId, boolean byEngine) {

    public AgentChanged(String agentId) {
        this(agentId, false);
    }
}
