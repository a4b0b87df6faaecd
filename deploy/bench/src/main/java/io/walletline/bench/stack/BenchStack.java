package io.walletline.bench.stack;

import io.walletline.servers.FreePorts;
import io.walletline.servers.LocalKafka;
import io.walletline.servers.LocalPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Real PostgreSQL (fsync off: said so in the README), a real broker in this JVM, and services as JVMs of their own. Tokens
 * are signed here ({@link IdentityProvider}) and verified by the services as always.
 */
public final class BenchStack implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    /** As in the local stack: on two cores the optimising compiler would take one of them for minutes. */
    private static final List<String> QUICK_COMPILER = List.of("-XX:TieredStopAtLevel=1");

    /**
     * For what is measured after minutes of work. With a smaller room for compiled code the JVM looks for code to throw away
     * while it warms up, which is a full collection with a pause of 0.2 s.
     */
    public static final List<String> ALL_COMPILERS = List.of("-XX:ReservedCodeCacheSize=512m");

    private final String phoneToken = HexFormat.of().formatHex(random(16));
    private final Map<String, String> secrets = Map.of(
            "WALLETLINE_PRIVACY_KEY", Base64.getEncoder().encodeToString(random(32)),
            "WALLETLINE_LINKS_KEY", Base64.getEncoder().encodeToString(random(32)),
            "WALLETLINE_TWILIO_AUTH_TOKEN", HexFormat.of().formatHex(random(16)),
            "WALLETLINE_PHONE_AUTH_TOKEN", phoneToken);
    private final List<String> compilers;
    private final Path directory;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final IdentityProvider identity = new IdentityProvider();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Integer> management = new HashMap<>();
    private final Map<String, Process> services = new LinkedHashMap<>();

    /** Servers, and these services ready, compiled as in the local stack. */
    public BenchStack(String... names) throws Exception {
        this(QUICK_COMPILER, names);
    }

    /** @param compilers JVM options of the services */
    public BenchStack(List<String> compilers, String... names) throws Exception {
        this.compilers = compilers;
        directory = Files.createTempDirectory("walletline-bench");
        postgres = LocalPostgres.start(new LocalPostgres.Settings(
                directory.resolve("postgres"), 0, false, null, Map.of("shared_buffers", "256MB"), true));
        kafka = LocalKafka.start(LocalKafka.Settings.forTests(directory.resolve("kafka")));
        for (var name : names) {
            startService(name);
        }
        for (var name : names) {
            awaitReady(name);
        }
    }

    public void stop(String name) throws InterruptedException {
        var service = services.remove(name);
        service.destroy();
        if (!service.waitFor(10, TimeUnit.SECONDS)) {
            service.destroyForcibly().waitFor();
        }
    }

    /** SIGKILL. */
    public void kill(String name) throws InterruptedException {
        services.remove(name).destroyForcibly().waitFor();
    }

    /** @param name of the service; with {@code @2} behind it, a second instance on the same database */
    public void start(String name) throws Exception {
        startService(name);
        awaitReady(name);
    }

    private void startService(String name) throws IOException {
        var module = name.replaceFirst("@.*", "");
        var database = module.replace("-service", "");
        if (!ports.containsKey(module)) {
            postgres.createDatabase(database);
        }
        var port = FreePorts.next();
        ports.put(name, port);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(compilers);
        command.addAll(List.of("-jar", module + "/target/quarkus-app/quarkus-run.jar"));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(secrets);
        var managementPort = FreePorts.next();
        management.put(name, managementPort);
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        postgres.jdbcUrl(database),
                        "QUARKUS_DATASOURCE_USERNAME",
                        LocalPostgres.USER,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        LocalPostgres.PASSWORD,
                        "KAFKA_BOOTSTRAP_SERVERS",
                        kafka.bootstrapServers(),
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        identity.issuer(),
                        "WALLETLINE_PHONE_PUBLIC_URL",
                        "http://localhost:" + port));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
        services.put(name, builder.start());
    }

    private void awaitReady(String name) throws Exception {
        var end = System.nanoTime() + START_LIMIT.toNanos();
        var ready = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + management.get(name) + "/q/health/ready"))
                .build();
        while (System.nanoTime() < end) {
            try {
                if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is still starting
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException(name + " did not start:\n" + Files.readString(log(name)));
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private Path log(String name) {
        return directory.resolve(name + ".log");
    }

    public URI uri(String service, String path) {
        return URI.create("http://localhost:" + ports.get(service) + path);
    }

    public String jdbcUrl(String database) {
        return postgres.superuserJdbcUrl(database);
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public String token(String subject, String role) {
        return identity.token(subject, role);
    }

    /** Signs the phone system's webhooks; made for this run. */
    String phoneToken() {
        return phoneToken;
    }

    public HttpClient http() {
        return http;
    }

    /** A JSON call with a token of this subject and these roles; fails on any answer but 2xx. */
    public String call(String method, String service, String path, String subject, String role, String body)
            throws Exception {
        var request = HttpRequest.newBuilder(uri(service, path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + identity.token(subject, role))
                .timeout(Duration.ofSeconds(30))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("%s %s → %d %s%n%s"
                    .formatted(method, path, answer.statusCode(), answer.body(), lastLines(service)));
        }
        return answer.body();
    }

    private String lastLines(String service) throws IOException {
        var lines = Files.readAllLines(log(service));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    /** CPU seconds that the services have used so far, user and system. */
    public double cpuSeconds() {
        return services.values().stream()
                .map(Process::toHandle)
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(used -> used.toNanos() / 1e9)
                .sum();
    }

    /** CPU seconds of the database's living processes. */
    public double databaseCpuSeconds() {
        return Stream.concat(Stream.of(postgres.process()), postgres.process().children())
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9)
                .sum();
    }

    @Override
    public void close() throws Exception {
        for (var name : List.copyOf(services.keySet())) {
            stop(name);
        }
        identity.close();
        kafka.close();
        postgres.close();
        if (System.getenv("BENCH_KEEP") != null) {
            System.err.println("bench: logs kept in " + directory);
            return;
        }
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
