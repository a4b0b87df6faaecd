package io.walletline.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an agent was offered a contact.
 *
 * @param queueVersion of the queue's rules; absent in decisions from before it was kept
 * @param stage 0 = by the full requirements, 1 = after the first relaxation step, …
 * @param demand what was required at that stage: skill to least level
 * @param pools whose agents could take it at that stage
 * @param runnersUp who would have been next, in order
 * @param barred who had let the contact pass a moment ago
 * @param preferred whether the contact waited for this very agent
 */
record DecisionResponse(
        UUID offerId,
        String agentId,
        Instant decidedAt,
        String queue,
        @Nullable Long queueVersion,
        String policy,
        int stage,
        Map<String, Integer> demand,
        SortedSet<String> pools,
        Agents agents,
        List<String> runnersUp,
        List<String> barred,
        boolean preferred) {

    /** @param notTaking fitting agents who were away or full */
    record Agents(int all, int notFitting, int notTaking, int free) {}
}
