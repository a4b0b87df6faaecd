package io.walletline.ticket.automation.rules;

import io.walletline.ticket.automation.rules.definition.RuleDefinition;
import io.walletline.ticket.automation.rules.definition.RuleField;
import io.walletline.ticket.automation.rules.definition.When;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule to be tried and the tickets to try it on.
 *
 * @param rule the name of a stored rule; else {@code definition}
 * @param definition a rule that is not stored
 * @param tickets ids; else {@code last}
 * @param last the number of newest tickets
 * @param on the trigger that is assumed; by default the first of the rule
 * @param details of the assumed trigger, for conditions on them
 */
record DryRunRequest(
        @Size(min = 1, max = 60) @Nullable String rule,
        @Valid @Nullable RuleDefinition definition,
        @Size(min = 1, max = 100) @Nullable List<@NotNull UUID> tickets,
        @Min(1) @Max(100) @Nullable Integer last,
        @Nullable When on,
        @Nullable Map<@NotNull RuleField, @NotBlank @Size(max = 64) String> details) {}
