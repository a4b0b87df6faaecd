package io.walletline.ticket.automation.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.walletline.ticket.automation.macros.Act;
import io.walletline.ticket.automation.rules.definition.Condition;
import io.walletline.ticket.automation.rules.definition.Rule;
import io.walletline.ticket.automation.rules.definition.RuleDefinition;
import io.walletline.ticket.automation.rules.definition.When;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule as its readers see it. */
record RuleResponse(
        String name,
        long version,
        int order,
        boolean enabled,
        RuleDefinition.Title title,
        Set<When> when,
        @JsonProperty("if") @Nullable Condition condition,
        List<Act> then,
        String changedBy,
        Instant changedAt) {

    static RuleResponse of(Rule rule, String changedBy, Instant changedAt) {
        var says = rule.says();
        return new RuleResponse(
                rule.name(),
                rule.version(),
                says.order(),
                says.enabled(),
                says.title(),
                says.when(),
                says.condition(),
                says.then(),
                changedBy,
                changedAt);
    }
}
