package io.walletline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void shouldLiveOnAfterCtrlC_andStopWhenItsStarterSaysSo() throws IOException, InterruptedException {
        // Given
        try (ServerProcess server = ServerProcess.start(aJvm())) {
            Awaitility.await().atMost(LIMIT).until(() -> server.lastLines(1).contains("serving"));

            // When
            interrupt(server.handle().pid());

            // Then
            assertThat(server.exit()).isNotDone();
            assertThat(server.stop(LIMIT)).isTrue();
        }
    }

    /** Returns when the signal has been dealt with, which a JVM that heeds it does within a second. */
    private static void interrupt(long pid) throws IOException, InterruptedException {
        int code =
                new ProcessBuilder("kill", "-INT", String.valueOf(pid)).start().waitFor();
        assertThat(code).isZero();
        ProcessHandle.of(pid)
                .orElseThrow()
                .onExit()
                .completeOnTimeout(null, 1, TimeUnit.SECONDS)
                .join();
    }

    private ServerProcess.Settings aJvm() {
        return new ServerProcess.Settings(
                "a JVM",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Serving.class.getName()),
                Map.of(),
                null,
                directory.resolve("a-jvm.log"));
    }

    /** Says that it serves, and does nothing more. */
    static final class Serving {

        private Serving() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("serving");
            Thread.currentThread().join();
        }
    }
}
