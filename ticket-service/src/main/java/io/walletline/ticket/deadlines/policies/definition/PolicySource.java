package io.walletline.ticket.deadlines.policies.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The source of a policy's figures.
 *
 * @param rule article and paragraph, or whose decision it is
 * @param quote the source's words about the figures
 */
public record PolicySource(
        @NotBlank @Size(max = 200) String rule,
        @Size(max = 500) @Nullable String url,
        @Size(max = 1000) @Nullable String quote,
        @NotNull Evidence evidence) {

    /** The confidence in the figures. */
    public enum Evidence {
        /** The wording of the rule, or of the authority that made it. */
        TEXT,
        /** Publications of others about the rule. */
        SECONDARY,
        /** The house's own promise. */
        OWN;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }
}
