package io.walletline.ticket.obligations;

import java.util.UUID;

/** The clock that obliges, and the policy that it went by. */
public record Grounds(UUID clockId, String policy, int policyVersion) {}
