package io.walletline.kit.config;

import java.util.Optional;

/**
 * A secret that a service cannot start without.
 *
 * @param name of its property
 */
record Secret(String name, SecretForm form) {

    /** The fault of a value and the remedy, without the value itself; empty for a good one. */
    Optional<String> fault(Optional<String> value, PublicValues publicValues) {
        return value.map(given -> publicValues.contains(given)
                        ? Optional.of("is a value that stands in Walletline's public repository")
                        : form.fault(given))
                .orElse(Optional.of("is not set"))
                .map(fault -> "%s (%s) %s. %s".formatted(name, EnvironmentNames.of(name), fault, form.remedy()));
    }
}
