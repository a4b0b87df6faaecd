package io.walletline.routing.agent;

/** What agents need to have done with their offers when their profile changes. */
public interface AgentOffers {

    /** Takes back the pending offers that the agent may have no longer; after the change is committed. */
    void takeBackUnfit(String agentId);
}
