package io.walletline.kit.config;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * The main class of all services. Settings are checked before Quarkus starts, because a service that has begun to start has
 * already run its migrations with a key that nobody may use. Exit code 2: the settings are refused, and standard error says
 * why.
 */
@QuarkusMain
public final class ServiceMain {

    static final int REFUSED = 2;

    private ServiceMain() {}

    public static void main(String... arguments) {
        var check = SettingsCheck.of(ConfigUtils.configBuilder().build(), System.getenv());
        check.warnings().forEach(System.err::println);
        if (check.refused()) {
            System.err.println(check.refusal());
            System.exit(REFUSED);
        }
        Quarkus.run(arguments);
    }
}
