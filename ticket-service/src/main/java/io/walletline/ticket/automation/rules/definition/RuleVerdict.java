package io.walletline.ticket.automation.rules.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a condition.
 *
 * @param grounds the deciding conditions: the others could not change the verdict
 */
public record RuleVerdict(boolean holds, List<DecidingCondition> grounds) {

    public RuleVerdict {
        grounds = List.copyOf(grounds);
    }

    /** A rule without conditions always acts. */
    public static RuleVerdict on(@Nullable Condition condition, RuleCase subject) {
        return condition == null ? new RuleVerdict(true, List.of()) : judge(condition, subject);
    }

    private static RuleVerdict judge(Condition condition, RuleCase subject) {
        return switch (condition) {
            case Condition.All all -> several(all.of(), subject, false);
            case Condition.Any any -> several(any.of(), subject, true);
            case Condition.Not not -> {
                var inner = judge(not.of(), subject);
                yield new RuleVerdict(!inner.holds(), inner.grounds());
            }
            case Condition.Is is -> leaf(is, is.values().stream().anyMatch(subject.values(is.field())::contains));
            case Condition.Custom custom ->
                leaf(
                        custom,
                        subject.custom(custom.name())
                                .filter(value -> custom.values().contains(value.asText()))
                                .isPresent());
            case Condition.CustomNumber number ->
                leaf(
                        number,
                        subject.custom(number.name())
                                .filter(value -> isBetween(value, number))
                                .isPresent());
            case Condition.Within within -> leaf(within, subject.isWithin(within.calendar()));
        };
    }

    /** @param decides the answer of one that settles it for all: true for any, false for all */
    private static RuleVerdict several(List<Condition> of, RuleCase subject, boolean decides) {
        var grounds = new ArrayList<DecidingCondition>();
        for (var each : of) {
            var verdict = judge(each, subject);
            if (verdict.holds() == decides) {
                return verdict;
            }
            grounds.addAll(verdict.grounds());
        }
        return new RuleVerdict(!decides, grounds);
    }

    private static boolean isBetween(JsonNode value, Condition.CustomNumber bounds) {
        var number = value.isObject() ? value.path("amountMinor") : value;
        if (!number.isNumber()) {
            return false;
        }
        var it = number.decimalValue();
        return (bounds.atLeast() == null || it.compareTo(bounds.atLeast()) >= 0)
                && (bounds.atMost() == null || it.compareTo(bounds.atMost()) <= 0);
    }

    private static RuleVerdict leaf(Condition condition, boolean met) {
        return new RuleVerdict(met, List.of(DecidingCondition.of(condition, met)));
    }
}
