package io.walletline.kit.config;

import java.util.HashSet;
import java.util.Set;

/** Secrets that ever stood in this repository, for development, tests or the demo: everybody knows them. */
final class PublicValues {

    private final Set<String> values;

    PublicValues(Set<String> values) {
        this.values = Set.copyOf(values);
    }

    static PublicValues ofThisRepository() {
        return new PublicValues(new HashSet<>(Lines.of("public-values.txt")));
    }

    boolean contains(String value) {
        return values.contains(value.strip());
    }
}
