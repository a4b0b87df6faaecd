package io.walletline.ticket.automation.rules.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.walletline.ticket.automation.macros.Act;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a rule: triggers, condition and acts.
 *
 * @param order rules that listen to the same thing have their turn in this order; no two have the same
 * @param when any of these
 * @param condition without one it always acts
 * @param then all of these acts in this order, or none
 */
public record RuleDefinition(
        @Min(1) @Max(1_000_000) int order,
        boolean enabled,
        @NotNull @Valid Title title,
        @NotNull @Size(min = 1) Set<@NotNull When> when,
        @JsonProperty("if") @Valid @Nullable Condition condition,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Act> then) {

    /** The title in the log, in both languages. */
    public record Title(
            @NotBlank @Size(max = 200) String zh,
            @NotBlank @Size(max = 200) String en) {}
}
