package io.walletline.kit.rest;

import io.walletline.kit.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How constants are written outside Java: {@code PAYMENT_FAILED} is {@code payment-failed} in JSON, queries and events. */
public final class Wire {

    private Wire() {}

    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Problem 400 {@code unknown-value} naming the parameter and what is allowed */
    public static <E extends Enum<E>> E parse(Class<E> type, String parameter, String text) {
        Map<String, E> byName =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Wire::name, constant -> constant));
        var found = byName.get(text);
        if (found == null) {
            throw new UnknownValue(parameter, byName.keySet().stream().sorted().toList());
        }
        return found;
    }

    private static final class UnknownValue extends Problem {
        UnknownValue(String parameter, Iterable<String> allowed) {
            super(400, "unknown-value", "Unknown value", "The parameter takes one of the allowed values only.");
            with("field", parameter);
            with("allowed", allowed);
        }
    }
}
