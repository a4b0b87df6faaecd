package io.walletline.kit.config;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The faults of a service's settings: secrets that are missing, malformed or public, and variables that no service reads.
 * In the profiles {@code dev} and {@code test} nothing is checked: their secrets are public on purpose.
 *
 * @param service the name for messages
 * @param faults one line each, without any value; the service must not start with them
 * @param warnings one line each
 */
record SettingsCheck(String service, List<String> faults, List<String> warnings) {

    /** Whether an unknown variable is a fault ({@code error}, the default) or a warning ({@code warn}). */
    static final String UNKNOWN = "walletline.config.unknown";

    /** The secrets of a service and their forms: {@code walletline.secrets."name"=form}. */
    static final String SECRETS = "walletline.secrets";

    private static final Set<String> UNCHECKED_PROFILES = Set.of("dev", "test");

    static SettingsCheck of(SmallRyeConfig config, Map<String, String> environment) {
        var service = config.getOptionalValue("quarkus.application.name", String.class)
                .orElse("This service");
        if (config.getProfiles().stream().anyMatch(UNCHECKED_PROFILES::contains)) {
            return new SettingsCheck(service, List.of(), List.of());
        }
        var publicValues = PublicValues.ofThisRepository();
        var secrets = config.getOptionalValues(SECRETS, String.class, SecretForm.class)
                .orElse(Map.of());
        var faults = secrets.entrySet().stream()
                .map(secret -> new Secret(secret.getKey(), secret.getValue()))
                .flatMap(secret ->
                        secret.fault(config.getOptionalValue(secret.name(), String.class), publicValues).stream())
                .sorted()
                .toList();
        var unknown = UnknownVariables.in(environment, KnownSettings.ofAllServices());
        var warnOnly = config.getOptionalValue(UNKNOWN, Unknown.class).orElse(Unknown.ERROR) == Unknown.WARN;
        return warnOnly
                ? new SettingsCheck(service, faults, unknown)
                : new SettingsCheck(
                        service,
                        Stream.concat(faults.stream(), unknown.stream()).toList(),
                        List.of());
    }

    boolean refused() {
        return !faults.isEmpty();
    }

    String refusal() {
        return faults.stream().collect(Collectors.joining("\n  ", service + " does not start:\n  ", ""));
    }

    enum Unknown {
        ERROR,
        WARN
    }
}
