package io.walletline.ticket.deadlines.obligations;

import java.util.UUID;

/** The clock that obliges, and the policy that it went by. */
public record ObligationOrigin(UUID clockId, String policy, int policyVersion) {}
