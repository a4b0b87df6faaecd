package io.walletline.routing.engine;

/**
 * The preferred agent of a contact, who knows its matter.
 *
 * @param until epoch milliseconds; from then on anybody who fits may take it
 */
public record Preference(String agentId, long until) {}
