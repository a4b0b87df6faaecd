package io.walletline.routing.whatif;

import java.time.Instant;

/**
 * The same contacts three times: as it was, and simulated twice: with the queues as they were, and as they would have been.
 * The first two tell how far the third can be trusted.
 *
 * @param estimated contacts whose handle time had to be drawn, since they were not handled to the end
 */
record WhatIfReport(
        Instant from, Instant to, int contacts, int estimated, Outcome happened, Outcome before, Outcome after) {

    /**
     * Who is called back counts as that alone, whatever becomes of it.
     *
     * @param unanswered who waited at the end
     * @param turnedAway left a message instead of waiting
     * @param calledBack instead of waiting
     * @param serviceLevel answered within the target of the queue ÷ (answered + given up after it), 0–1
     * @param p50WaitSeconds of the answered, as is the p90
     * @param abandonment given up ÷ (answered + given up), 0–1
     * @param occupancy time of agents on duty with contacts in hand or in wrap-up ÷ their time on duty, 0–1
     */
    record Outcome(
            int answered,
            int abandoned,
            int unanswered,
            int turnedAway,
            int calledBack,
            double serviceLevel,
            double p50WaitSeconds,
            double p90WaitSeconds,
            double abandonment,
            double occupancy) {}
}
