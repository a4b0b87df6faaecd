package io.walletline.servers;

import java.nio.file.Path;

/**
 * The broker in a JVM of its own, so that it can be killed and restarted apart from what uses it.
 *
 * <p>Arguments: data directory, port, controller port, and optionally the number of partitions. Prints {@link #READY}
 * when clients may connect; SIGTERM stops it within ten seconds.
 */
public final class KafkaMain {

    /** The line that says that clients may connect. */
    public static final String READY = "kafka: ready";

    private KafkaMain() {}

    public static void main(String[] arguments) {
        if (arguments.length < 3 || arguments.length > 4) {
            System.err.println("usage: KafkaMain DATA-DIRECTORY PORT CONTROLLER-PORT [PARTITIONS]");
            System.exit(2);
        }
        LocalKafka kafka = LocalKafka.start(new LocalKafka.Settings(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                arguments.length == 4 ? Integer.parseInt(arguments[3]) : LocalKafka.Settings.PARTITIONS));
        // The broker's own threads keep the JVM alive; halt, because a shutdown that hangs leaves some of them behind.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            kafka.close();
            Runtime.getRuntime().halt(0);
        }));
        System.out.println(READY);
    }
}
