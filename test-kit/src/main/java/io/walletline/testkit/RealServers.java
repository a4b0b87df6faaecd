package io.walletline.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.walletline.servers.LocalKafka;
import io.walletline.servers.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One real PostgreSQL and one real Kafka broker per test JVM; each start of the application gets a database and topic
 * names of its own. Addresses are kept in system properties, because statics do not survive Quarkus' class loaders; given
 * on the command line, they point the tests at servers that run already.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

    /** JDBC address without the database, for example {@code jdbc:postgresql://localhost:15432/}. */
    static final String POSTGRES = "walletline.test.postgres";

    static final String KAFKA = "walletline.test.kafka";
    static final String PREFIX = "walletline.test.prefix";

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(POSTGRES) == null) {
                var server = LocalPostgres.start(LocalPostgres.Settings.forTests(directory("postgres")));
                System.setProperty(POSTGRES, server.jdbcUrl(""));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            }
            if (System.getProperty(KAFKA) == null) {
                var broker = LocalKafka.start(LocalKafka.Settings.forTests(directory("kafka")));
                System.setProperty(KAFKA, broker.bootstrapServers());
                Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            }
        }
        var run = "t" + Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36);
        System.setProperty(PREFIX, run + ".");
        LocalPostgres.createDatabase(System.getProperty(POSTGRES), run);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                System.getProperty(POSTGRES) + run,
                "quarkus.datasource.username",
                LocalPostgres.USER,
                "quarkus.datasource.password",
                LocalPostgres.PASSWORD,
                "kafka.bootstrap.servers",
                System.getProperty(KAFKA),
                "walletline.topics.prefix",
                run + ".");
    }

    @Override
    public void stop() {
        // The servers serve the next test class too; they stop with the JVM.
    }

    private static Path directory(String server) {
        try {
            return Files.createTempDirectory("walletline-test-" + server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
