package io.walletline.local.e2e;

import io.walletline.local.Service;
import io.walletline.servers.FreePorts;
import io.walletline.servers.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A second instance of a service, on the database and topics of the first. */
final class Twin implements AutoCloseable {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    private final ServerProcess process;
    private final int port = FreePorts.next();
    private final int management = FreePorts.next();

    private Twin(Stage stage, Service service) {
        this.process = ServerProcess.start(new ServerProcess.Settings(
                "second " + service.module(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        "quarkus-run.jar"),
                environment(stage, service, port, management),
                REPOSITORY.resolve(service.module()).resolve("target/quarkus-app"),
                Path.of("target", "second-" + service.module() + ".log").toAbsolutePath()));
    }

    private static Map<String, String> environment(Stage stage, Service service, int port, int management) {
        var environment = new HashMap<>(stage.stack().environment(service));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        return environment;
    }

    /** Starts it and waits until it serves. */
    static Twin of(Stage stage, Service service) {
        var twin = new Twin(stage, service);
        Story.eventually("the second instance serves", twin::mustServe);
        return twin;
    }

    private void mustServe() throws IOException, InterruptedException {
        var health = HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        var status = HttpClient.newHttpClient()
                .send(health, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new AssertionError("not ready: " + status + ", see " + process.log());
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
