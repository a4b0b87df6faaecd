package io.walletline.ticket.casework.playbook;

import io.walletline.ticket.cases.categories.StepDefinition;
import io.walletline.ticket.kernel.LocalizedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step as it stands on a ticket.
 *
 * @param checkedBy an agent, or {@code system} if a proof checked it
 */
record PlaybookStep(
        String id,
        LocalizedText title,
        LocalizedText text,
        boolean mandatory,
        StepDefinition.@Nullable Proof proof,
        boolean done,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt) {

    static PlaybookStep open(StepDefinition step) {
        return new PlaybookStep(
                step.id(), step.title(), step.text(), step.mandatory(), step.proof(), false, null, null);
    }

    static PlaybookStep done(StepDefinition step, String by, @Nullable Instant at) {
        return new PlaybookStep(step.id(), step.title(), step.text(), step.mandatory(), step.proof(), true, by, at);
    }
}
