package io.walletline.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker (KRaft, broker and controller in one) inside this JVM; {@link KafkaMain} gives it one of its own.
 *
 * <p>Topics come into being when somebody first writes to or reads from them. Data stays between runs; a start after a
 * crash recovers the logs and takes up to two seconds longer, until the old session has ended.
 */
public final class LocalKafka implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int NODE = 1;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Settings settings;
    private final KafkaRaftServer server;

    private LocalKafka(Settings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * The settings of a broker.
     *
     * @param dataDirectory kept between runs
     * @param port of the clients
     * @param controllerPort of the broker's controller; only the broker itself connects to it
     * @param partitions of a topic that comes into being by being used
     */
    public record Settings(Path dataDirectory, int port, int controllerPort, int partitions) {

        public static final int PARTITIONS = 4;

        public Settings {
            if (port <= 0 || controllerPort <= 0 || port > 65_535 || controllerPort > 65_535) {
                throw new IllegalArgumentException("ports must be 1 to 65535: " + port + ", " + controllerPort);
            }
            if (port == controllerPort) {
                throw new IllegalArgumentException("the controller needs a port of its own: " + port);
            }
            if (partitions < 1) {
                throw new IllegalArgumentException("partitions must be positive: " + partitions);
            }
        }

        /** A broker for tests, on free ports. */
        public static Settings forTests(Path dataDirectory) {
            return new Settings(dataDirectory, FreePorts.next(), FreePorts.next(), PARTITIONS);
        }

        Properties properties() {
            Properties properties = new Properties();
            properties.put("node.id", String.valueOf(NODE));
            properties.put("process.roles", "broker,controller");
            properties.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
            properties.put("controller.listener.names", "CONTROLLER");
            properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
            properties.put(
                    "listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
            properties.put("log.dirs", dataDirectory.toAbsolutePath().toString());
            properties.put("num.partitions", String.valueOf(partitions));
            properties.put("auto.create.topics.enable", "true");
            BrokerTuning.apply(properties);
            return properties;
        }
    }

    /** Formats the directory if it is new, starts the broker and returns when it accepts clients. */
    public static LocalKafka start(Settings settings) {
        QuietLogging.warningsOnly("kafka", "org.apache.kafka", "org.apache.zookeeper", "state.change.logger");
        // These warn of each recovery and activation, which here is how every start goes.
        QuietLogging.errorsOnly(
                "org.apache.kafka.storage.internals.log",
                "kafka.log",
                "org.apache.kafka.raft",
                "org.apache.kafka.controller");
        QuietLogging.noLog4jStatus();
        format(settings);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
        server.startup();
        return new LocalKafka(settings, server);
    }

    private static void format(Settings settings) {
        Path directory = settings.dataDirectory().toAbsolutePath();
        if (Files.exists(directory.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot format " + directory, e);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "cannot format " + directory + ": " + said.toString(StandardCharsets.UTF_8), e);
        }
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return HOST + ":" + settings.port();
    }

    public int port() {
        return settings.port();
    }

    /**
     * Stops the broker and keeps the data. Gives up after ten seconds, because the controlled shutdown can wait for a
     * controller that has already gone; what is left then dies with the JVM, and the logs recover at the next start.
     */
    @Override
    public void close() {
        Thread stopping = Thread.ofPlatform().daemon().name("kafka-stop").start(() -> {
            server.shutdown();
            server.awaitShutdown();
        });
        try {
            stopping.join(STOP_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
