package io.walletline.routing.engine;

/**
 * The agent whom a contact waits for: the one who knows the matter.
 *
 * @param until epoch milliseconds; from then on anybody who fits may take it
 */
public record Preference(String agentId, long until) {}
