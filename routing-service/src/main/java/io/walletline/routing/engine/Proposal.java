package io.walletline.routing.engine;

import java.util.UUID;

/**
 * Put this contact before this agent. The engine has already counted it in: if the offer is not made, both must be
 * given to it again as they are.
 *
 * @param stage 0 = the full demand, 1 = after the first relaxation, …
 * @param grounds why this agent
 */
public record Proposal(UUID contactId, String agentId, int stage, Grounds grounds) {}
