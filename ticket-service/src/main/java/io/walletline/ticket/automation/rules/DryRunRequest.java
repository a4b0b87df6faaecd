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
 * What to try on which tickets.
 *
 * @param rule one that is kept, or
 * @param definition one that is not
 * @param tickets these, or
 * @param last the newest so many
 * @param on what is taken to have happened; else the first thing that the rule listens to
 * @param details what that would tell, for conditions on it
 */
record DryRunRequest(
        @Size(min = 1, max = 60) @Nullable String rule,
        @Valid @Nullable RuleDefinition definition,
        @Size(min = 1, max = 100) @Nullable List<@NotNull UUID> tickets,
        @Min(1) @Max(100) @Nullable Integer last,
        @Nullable When on,
        @Nullable Map<@NotNull RuleField, @NotBlank @Size(max = 64) String> details) {}
