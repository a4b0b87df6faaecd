package io.walletline.routing.replay;

import java.time.Instant;

/**
 * The same contacts, simulated twice: through the queues as they are, and as they would be.
 *
 * @param estimated contacts whose handle time had to be drawn, since they were not handled to the end
 */
record WhatIfReport(Instant from, Instant to, int contacts, int estimated, Outcome before, Outcome after) {

    /**
     * @param serviceLevel answered within the target of the queue ÷ (answered + given up after it), 0–1
     * @param p50WaitSeconds of the answered, as is the p90
     * @param abandonment given up ÷ all, 0–1
     * @param occupancy time on contacts ÷ time on duty, 0–1
     */
    record Outcome(
            int answered,
            int abandoned,
            int unanswered,
            double serviceLevel,
            double p50WaitSeconds,
            double p90WaitSeconds,
            double abandonment,
            double occupancy) {}
}
