package io.walletline.routing.agent;

/** Pool, skills or capacity of an agent are others than before. */
public record ProfileChanged(String agentId) {}
