package io.walletline.ticket.cases.categories;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A step of the playbook.
 *
 * @param id kebab case, unique in its category
 * @param title in a few words
 * @param text the instruction for the step
 * @param mandatory whether it must be done before resolving
 * @param proof an event that checks the step off by itself; checking it off by hand then takes a reason
 */
public record StepDefinition(
        String id,
        LocalizedText title,
        LocalizedText text,
        boolean mandatory,
        @Nullable Proof proof) {

    /** A fact that this service knows itself. */
    public enum Proof {
        /** The customer has been verified on the ticket. */
        VERIFICATION;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }

    public StepDefinition {
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("a step's id is kebab case: " + id);
        }
    }
}
