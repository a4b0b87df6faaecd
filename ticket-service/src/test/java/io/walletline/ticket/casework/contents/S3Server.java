package io.walletline.ticket.casework.contents;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.walletline.servers.FreePorts;
import io.walletline.servers.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A real S3-compatible server (S3Proxy over a directory) as a process of its own, which wants signed requests. New files go
 * there.
 */
public final class S3Server implements QuarkusTestResourceLifecycleManager {

    private static final String JAR = "target/s3/s3proxy-jar-with-dependencies.jar";
    private static final String ACCESS_KEY = "walletline-tests";
    private static final String SECRET_KEY = "a secret of nobody";

    private @Nullable ServerProcess process;

    @Override
    public Map<String, String> start() {
        var endpoint = "http://127.0.0.1:" + FreePorts.next();
        try {
            var directory = Files.createTempDirectory("walletline-test-s3");
            // The server keeps a bucket as a directory.
            Files.createDirectories(directory.resolve("data").resolve("walletline-attachments"));
            process = ServerProcess.start(new ServerProcess.Settings(
                    "s3",
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            JAR,
                            "--properties",
                            settings(directory, endpoint).toString()),
                    Map.of(),
                    null,
                    directory.resolve("s3.log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answers(endpoint));
        return Map.of(
                "walletline.attachments.store", "s3",
                "walletline.attachments.s3.endpoint", endpoint,
                "walletline.attachments.s3.access-key", ACCESS_KEY,
                "walletline.attachments.s3.secret-key", SECRET_KEY);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.kill();
        }
    }

    private static Path settings(Path directory, String endpoint) throws IOException {
        return Files.write(
                directory.resolve("s3.properties"),
                List.of(
                        "s3proxy.endpoint=" + endpoint,
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=local",
                        "jclouds.credential=local",
                        "jclouds.filesystem.basedir=" + directory.resolve("data")));
    }

    /** It does as soon as it refuses somebody who does not sign. */
    private boolean answers(String endpoint) {
        var server = Objects.requireNonNull(process);
        if (!server.isAlive()) {
            throw new IllegalStateException("the S3 server died: " + server.lastLines(20));
        }
        try {
            var call = (HttpURLConnection) URI.create(endpoint).toURL().openConnection();
            return call.getResponseCode() == 403;
        } catch (IOException e) {
            return false;
        }
    }
}
