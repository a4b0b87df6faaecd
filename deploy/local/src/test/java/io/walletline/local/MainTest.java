package io.walletline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.local.launch.DataLock;
import io.walletline.servers.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./walletline up} as a process, where something is in its way. */
class MainTest {

    private final Ports ports = Ports.free();

    @TempDir
    Path directory;

    private Path repository;
    private Path data;

    @BeforeEach
    void pretendToBeBuilt() throws IOException {
        repository = directory.resolve("repository");
        data = directory.resolve("data");
        Path realm = repository.resolve("deploy/local/keycloak/walletline-realm.json");
        Files.createDirectories(realm.getParent());
        Files.copy(Path.of("keycloak/walletline-realm.json"), realm);
        Path home = repository.resolve("deploy/local/target/keycloak/keycloak-0");
        emptyJar(home.resolve("lib/quarkus-run.jar"));
        Files.createFile(home.resolve(".built-for-postgres"));
        for (Service service : Service.values()) {
            emptyJar(service.jar(repository));
        }
    }

    @Test
    void shouldNameThePort_whenItIsTaken() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {

            // When
            Ended ended = up();

            // Then
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.output()).contains("port " + taken.getLocalPort() + " (Kafka)");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void shouldSayWhoRuns_whenStartedTwice() throws Exception {
        // Given
        try (DataLock held = DataLock.acquire(data)) {

            // When
            Ended ended = up();

            // Then
            assertThat(held).isNotNull();
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.output())
                    .contains("already runs")
                    .contains(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    @Test
    void shouldShowTheEndOfTheLogAndLeaveNothingBehind_whenAChildDies() throws Exception {
        // Given: a Keycloak and services without their classes

        // When
        Ended ended = up();

        // Then
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.output())
                .containsPattern("(keycloak|-service) ended with code 1\\. The end of .*\\.log:\\R  \\| ")
                .contains("stopped kafka");
        assertThat(ports.purposes().keySet()).allMatch(FreePorts::isFree);
        DataLock.acquire(data).close();
    }

    private record Ended(int code, String output) {}

    private Ended up() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                repository.toString(),
                "--no-aot",
                "--data",
                data.toString(),
                "--port-offset",
                String.valueOf(ports.offset())));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private static void emptyJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        new JarOutputStream(Files.newOutputStream(jar), new Manifest()).close();
    }
}
