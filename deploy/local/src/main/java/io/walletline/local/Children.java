package io.walletline.local;

import io.walletline.local.launch.Child;
import io.walletline.local.launch.ChildDied;
import io.walletline.local.launch.StartUpCache;
import io.walletline.servers.KafkaMain;
import io.walletline.servers.LocalKafka;
import io.walletline.servers.LocalKeycloak;
import io.walletline.servers.LocalPostgres;
import io.walletline.servers.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The JVMs of the stack: their commands, and their signs of being ready. */
final class Children {

    static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";
    private static final String REALM = "walletline";
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);
    /** Start-up is what costs here: one collector thread, and the compiler that is quick to compile. */
    private static final List<String> FRUGAL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8");

    private final StackOptions options;
    private final StartUpCache cache;
    private final Consumer<ChildDied> whenDied;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PROBE_LIMIT).build();

    Children(StackOptions options, StartUpCache cache, Consumer<ChildDied> whenDied) {
        this.options = options;
        this.cache = cache;
        this.whenDied = whenDied;
    }

    Path logs() {
        return options.dataDirectory().resolve("logs");
    }

    String bootstrapServers() {
        return "127.0.0.1:" + options.ports().kafka();
    }

    String issuer() {
        return "http://localhost:" + options.ports().keycloak() + "/realms/" + REALM;
    }

    Child kafka() {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(FRUGAL);
        command.add("-Xmx192m");
        command.addAll(cache.options(KAFKA, jarOf(LocalKafka.class)));
        command.addAll(List.of(
                "-cp",
                classPath(),
                KafkaMain.class.getName(),
                options.dataDirectory().resolve("kafka").toString(),
                String.valueOf(options.ports().kafka()),
                String.valueOf(options.ports().kafkaController())));
        AtomicReference<@Nullable Child> self = new AtomicReference<>();
        Child child = new Child(
                KAFKA,
                () -> ServerProcess.start(new ServerProcess.Settings(KAFKA, command, Map.of(), null, log(KAFKA))),
                () -> Objects.requireNonNull(self.get(), "asked before it is made")
                        .hasSaid(KafkaMain.READY),
                whenDied);
        self.set(child);
        return child;
    }

    Child keycloak(Path home, LocalPostgres postgres) {
        List<String> jvm = new ArrayList<>(FRUGAL);
        jvm.add("-Xmx384m");
        jvm.addAll(cache.options(KEYCLOAK, home.resolve("lib/quarkus-run.jar")));
        LocalKeycloak.Settings settings = new LocalKeycloak.Settings(
                home,
                options.ports().keycloak(),
                options.ports().keycloakManagement(),
                postgres.superuserJdbcUrl(KEYCLOAK),
                REALM,
                realmFile(),
                Map.of(
                        "WALLETLINE_FRONT",
                        ServiceEnvironment.address(options.ports().front()),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "keycloak",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        Demo.PASSWORD),
                jvm,
                log(KEYCLOAK));
        URI document = URI.create(issuer() + "/.well-known/openid-configuration");
        return new Child(KEYCLOAK, () -> LocalKeycloak.start(settings).process(), () -> answersOk(document), whenDied);
    }

    Path realmFile() {
        return options.repository().resolve("deploy/local/keycloak/walletline-realm.json");
    }

    Child service(Service service, Map<String, String> environment) {
        Path jar = service.jar(options.repository());
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(FRUGAL);
        command.addAll(List.of("-Xmx256m", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        command.addAll(cache.options(service.module(), jar));
        // The cache wants the jar named exactly as when it was made.
        command.addAll(List.of("-jar", jar.getFileName().toString()));
        ServerProcess.Settings settings = new ServerProcess.Settings(
                service.module(), command, environment, jar.getParent(), log(service.module()));
        URI health = URI.create(ServiceEnvironment.address(options.ports().managementOf(service)) + "/q/health/ready");
        return new Child(service.module(), () -> ServerProcess.start(settings), () -> answersOk(health), whenDied);
    }

    private boolean answersOk(URI address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PROBE_LIMIT).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path log(String name) {
        try {
            return Files.createDirectories(logs()).resolve(name + ".log");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write logs to " + logs(), e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Only jars, because an ahead-of-time cache refuses directories; below a build's own JVM there may be only those. */
    private static String classPath() {
        String all = System.getProperty("java.class.path");
        List<String> jars = List.of(all.split(File.pathSeparator)).stream()
                .filter(entry -> entry.endsWith(".jar"))
                .toList();
        boolean enough = jars.stream().anyMatch(jar -> jar.contains("kafka_2.13"));
        return enough && jarOf(LocalKafka.class).toString().endsWith(".jar")
                ? String.join(File.pathSeparator, jars)
                : all;
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class comes from somewhere", e);
        }
    }
}
