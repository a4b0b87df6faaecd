package io.walletline.routing.whatif.simulation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of one day, real or simulated. A contact that is called back counts as that alone, whatever becomes of it.
 *
 * @param unanswered still waiting at the end
 * @param turnedAway left a message instead of waiting
 * @param calledBack instead of waiting
 * @param serviceLevel answered within the target of the queue ÷ (answered + abandoned after it), 0–1
 * @param p50WaitSeconds of the answered, as is the p90
 * @param abandonment abandoned ÷ (answered + abandoned), 0–1
 * @param occupancy time of agents on duty with contacts in hand or in wrap-up ÷ their time on duty, 0–1
 */
@Schema(name = "Outcome1")
public record DayOutcome(
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
