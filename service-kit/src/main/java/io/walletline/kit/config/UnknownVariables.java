package io.walletline.kit.config;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Variables {@code WALLETLINE_*} that nothing reads, which are most often misspelt. */
final class UnknownVariables {

    private static final String OURS = "WALLETLINE_";

    /** Ends the name of a variable that Kubernetes makes for each service beside the pod. */
    private static final String SERVICE_HOST = "_SERVICE_HOST";

    private UnknownVariables() {}

    /** One line for each, with the nearest known name. */
    static List<String> in(Map<String, String> environment, KnownSettings known) {
        return new TreeSet<>(environment.keySet())
                .stream()
                        .filter(name -> name.startsWith(OURS))
                        .filter(name -> !known.contains(name))
                        .filter(name -> !isServiceLink(name, environment))
                        .map(name -> line(name, known))
                        .toList();
    }

    private static String line(String name, KnownSettings known) {
        return "%s is read by no service.%s Take it away, or set %s=warn."
                .formatted(
                        name,
                        known.nearestTo(name).map(" Is %s meant?"::formatted).orElse(""),
                        EnvironmentNames.of(SettingsCheck.UNKNOWN));
    }

    /** For a Kubernetes service {@code walletline-x}: {@code WALLETLINE_X_SERVICE_*} and {@code WALLETLINE_X_PORT*}. */
    private static boolean isServiceLink(String name, Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(other -> other.endsWith(SERVICE_HOST))
                .map(other -> other.substring(0, other.length() - SERVICE_HOST.length()))
                .anyMatch(service -> name.startsWith(service + "_SERVICE_") || name.startsWith(service + "_PORT"));
    }
}
