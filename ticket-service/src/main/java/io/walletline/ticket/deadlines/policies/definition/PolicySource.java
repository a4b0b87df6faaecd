package io.walletline.ticket.deadlines.policies.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy's figures come from.
 *
 * @param rule article and paragraph, or whose decision it is
 * @param quote what it says there, as far as it is about the figures
 */
public record PolicySource(
        @NotBlank @Size(max = 200) String rule,
        @Size(max = 500) @Nullable String url,
        @Size(max = 1000) @Nullable String quote,
        @NotNull Evidence evidence) {

    /** How well the figures are known. */
    public enum Evidence {
        /** The wording of the rule, or of the authority that made it. */
        TEXT,
        /** What others write about the rule. */
        SECONDARY,
        /** The house's own promise. */
        OWN;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }
}
