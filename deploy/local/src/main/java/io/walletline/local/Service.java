package io.walletline.local;

import java.nio.file.Path;
import java.util.Locale;

/** The four services. */
public enum Service {
    TICKET(8081),
    ROUTING(8082),
    NOTIFICATION(8083),
    FEEDBACK(8084);

    private final int basePort;

    Service(int basePort) {
        this.basePort = basePort;
    }

    int basePort() {
        return basePort;
    }

    /** The database's name, and the word in the module's name. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String module() {
        return shortName() + "-service";
    }

    Path jar(Path repository) {
        return repository.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
