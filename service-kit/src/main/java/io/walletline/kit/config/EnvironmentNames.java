package io.walletline.kit.config;

import java.util.Locale;

/** The environment variable of a property, by the rule of MicroProfile Config. */
final class EnvironmentNames {

    private EnvironmentNames() {}

    static String of(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
