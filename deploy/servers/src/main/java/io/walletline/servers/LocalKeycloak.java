package io.walletline.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real Keycloak as a child process, from its unpacked distribution.
 *
 * <p>Started as {@code java} directly and not by {@code kc.sh}, whose shell would stay between: a SIGKILL would then hit
 * the shell and leave the server behind. The first start on a distribution builds it for PostgreSQL (about 20 CPU
 * seconds) and the first one on a database creates the schema and imports the realm; a realm that exists is not
 * imported again.
 */
public final class LocalKeycloak implements AutoCloseable {

    private static final String BUILT = ".built-for-postgres";
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);
    private static final List<String> ENTRY = List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    /** As in {@code kc.sh}. */
    private static final List<String> REQUIRED_OPTIONS = List.of(
            "-Dfile.encoding=UTF-8",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    private final Settings settings;
    private final ServerProcess process;
    private final HttpClient http = HttpClient.newHttpClient();

    private LocalKeycloak(Settings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * The settings of a server.
     *
     * @param home the unpacked distribution; several servers may share it once it is built
     * @param port of HTTP, on the loopback address
     * @param managementPort of health and metrics
     * @param jdbcUrl an existing PostgreSQL database, with user and password in it
     * @param realm the realm whose discovery document says that the server is ready
     * @param realmFile imported at the first start; {@code ${NAME}} in it is taken from {@code environment}
     * @param environment added to this process's own
     * @param jvmOptions collector, memory and such, before the options that Keycloak needs
     * @param log receives the output
     */
    public record Settings(
            Path home,
            int port,
            int managementPort,
            String jdbcUrl,
            String realm,
            Path realmFile,
            Map<String, String> environment,
            List<String> jvmOptions,
            Path log) {

        public Settings {
            environment = Map.copyOf(environment);
            jvmOptions = List.copyOf(jvmOptions);
            if (!Files.exists(home.resolve("lib/quarkus-run.jar"))) {
                throw new IllegalArgumentException("no Keycloak distribution in " + home);
            }
        }

        /** The address that tokens carry as issuer. */
        public String issuer() {
            return "http://localhost:" + port + "/realms/" + realm;
        }
    }

    /** Whether the distribution has been built, so that a start needs no {@link #build}. */
    public static boolean isBuilt(Path home) {
        return Files.exists(home.resolve(BUILT));
    }

    /**
     * Prepares the distribution for PostgreSQL, once.
     *
     * @throws IllegalStateException with the last lines of the log if it fails
     */
    public static void build(Path home, Path log) {
        if (isBuilt(home)) {
            return;
        }
        List<String> arguments = List.of("build", "--db=postgres", "--health-enabled=false", "--metrics-enabled=false");
        ServerProcess building = ServerProcess.start(new ServerProcess.Settings(
                "keycloak build", command(home, List.of("-Xmx512m"), arguments), Map.of(), home, log));
        try (building) {
            int code = building.exit()
                    .completeOnTimeout(-1, BUILD_LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .join();
            if (code != 0) {
                throw new IllegalStateException(
                        "Keycloak's build failed (" + code + "):\n" + String.join("\n", building.lastLines(20)));
            }
            Files.createFile(home.resolve(BUILT));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot mark " + home + " as built", e);
        }
    }

    /** Builds if needed and starts the server, without waiting until it is {@linkplain #isReady() ready}. */
    public static LocalKeycloak start(Settings settings) {
        build(settings.home(), settings.log());
        placeRealm(settings);
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=localhost",
                "--hostname-strict=false",
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                "--db-url=" + settings.jdbcUrl(),
                "--cache=local",
                "--log-level=warn,org.keycloak.quarkus:info,io.quarkus:info");
        return new LocalKeycloak(
                settings,
                ServerProcess.start(new ServerProcess.Settings(
                        "keycloak",
                        command(settings.home(), settings.jvmOptions(), arguments),
                        settings.environment(),
                        settings.home(),
                        settings.log())));
    }

    private static void placeRealm(Settings settings) {
        Path imports = settings.home().resolve("data/import");
        try {
            Files.createDirectories(imports);
            Files.copy(
                    settings.realmFile(),
                    imports.resolve(settings.realm() + ".json"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot place the realm in " + imports, e);
        }
    }

    private static List<String> command(Path home, List<String> jvmOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(REQUIRED_OPTIONS);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-cp");
        command.add(home.resolve("lib/quarkus-run.jar").toString());
        command.addAll(ENTRY);
        command.addAll(arguments);
        return command;
    }

    /** Whether the realm answers. */
    public boolean isReady() {
        URI document = URI.create(settings.issuer() + "/.well-known/openid-configuration");
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(document).timeout(PROBE_LIMIT).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public String issuer() {
        return settings.issuer();
    }

    public ServerProcess process() {
        return process;
    }

    /** Stops the server, by force after ten seconds. */
    @Override
    public void close() {
        process.close();
        http.close();
    }
}
