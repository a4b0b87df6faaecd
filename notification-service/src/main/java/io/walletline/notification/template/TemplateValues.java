package io.walletline.notification.template;

import io.walletline.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks the values of a template. */
final class TemplateValues {

    private TemplateValues() {}

    /** @throws Wrong if anything is missing, unknown or unfit */
    static void check(MessageTemplate template, Map<String, String> values, int longest) {
        var wanted = template.samples().keySet();
        var missing = select(wanted.stream().toList(), name -> !values.containsKey(name));
        var unknown = select(values.keySet().stream().toList(), name -> !wanted.contains(name));
        var unfit =
                select(wanted.stream().toList(), name -> values.containsKey(name) && !fits(values.get(name), longest));
        if (!missing.isEmpty() || !unknown.isEmpty() || !unfit.isEmpty()) {
            throw new Wrong(missing, unknown, unfit);
        }
    }

    /** A line break could counterfeit the last line of a one-time code, which a phone's browser trusts. */
    private static boolean fits(@Nullable String value, int longest) {
        return value != null
                && !value.isBlank()
                && value.length() <= longest
                && value.chars().noneMatch(Character::isISOControl);
    }

    private static List<String> select(List<String> names, Predicate<String> condition) {
        return names.stream().filter(condition).sorted().toList();
    }

    /** Names the values, never what they held. */
    static final class Wrong extends Problem {
        Wrong(List<String> missing, List<String> unknown, List<String> unfit) {
            super(422, "template-value", "Template value", "The values do not fit the template.");
            with("missing", missing);
            with("unknown", unknown);
            with("unfit", unfit);
        }
    }
}
