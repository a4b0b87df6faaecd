package io.walletline.routing.agent;

/** Something about an agent changed: skills, presence, or what he or she holds. */
public record AgentChanged(String agentId) {}
