package io.walletline.kit.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The environment variables that mean something to Walletline. One list for all services ({@code settings.txt}), because
 * they often run with one environment, where a name that another service reads is no mistake. A test of deploy/local
 * compares the list with the code.
 */
final class KnownSettings {

    private static final String ANY_KEY = ".*";

    /** {@code walletline.some.list[0]} as a variable. */
    private static final Pattern INDEX = Pattern.compile("_\\d+_$");

    private final Set<String> variables = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();

    /** @param names of properties; a map of settings ends in {@code .*}, a name in capitals is a variable's own */
    KnownSettings(Collection<String> names) {
        for (var name : names) {
            if (name.endsWith(ANY_KEY)) {
                prefixes.add(EnvironmentNames.of(name.substring(0, name.length() - 1)));
            } else {
                variables.add(EnvironmentNames.of(name));
            }
        }
    }

    static KnownSettings ofAllServices() {
        return new KnownSettings(Lines.of("settings.txt"));
    }

    boolean contains(String variable) {
        var withoutIndex = INDEX.matcher(variable).replaceFirst("");
        return variables.contains(withoutIndex) || prefixes.stream().anyMatch(variable::startsWith);
    }

    /**
     * The known variable with the fewest edits from the given one, the first in the alphabet of several. Absent where more
     * than a third of the letters would change: that would be no guess but a lottery.
     */
    Optional<String> nearestTo(String variable) {
        return variables.stream()
                .filter(known -> EditDistance.between(variable, known) <= variable.length() / 3)
                .min(Comparator.comparingInt((String known) -> EditDistance.between(variable, known))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
