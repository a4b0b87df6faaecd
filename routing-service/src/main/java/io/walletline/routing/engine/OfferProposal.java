package io.walletline.routing.engine;

import java.util.UUID;

/**
 * A proposal to offer this contact to this agent. The engine has already counted it in: if the offer is not made, both must
 * be given to the engine again as they are.
 *
 * @param stage 0 = the full demand, 1 = after the first relaxation, …
 * @param grounds why this agent
 */
public record OfferProposal(UUID contactId, String agentId, int stage, OfferGrounds grounds) {}
