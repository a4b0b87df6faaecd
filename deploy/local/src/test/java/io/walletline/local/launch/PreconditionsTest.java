package io.walletline.local.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {

    @TempDir
    Path directory;

    @Test
    void shouldSayHowMuchIsMissing_whenTheDiskIsFull() {
        // Given
        Preconditions preconditions = new Preconditions(disk -> 1_499_999_999L);

        // When // Then
        assertThatThrownBy(() -> preconditions.check(directory, Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Only 1499 MB")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void shouldNameThePortAndWhoHasIt_whenOneIsTaken() throws IOException {
        // Given
        Preconditions preconditions = new Preconditions(disk -> Long.MAX_VALUE);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            // When // Then
            assertThatThrownBy(() -> preconditions.check(directory, Map.of(port, "Kafka")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + port + " (Kafka)")
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void shouldLetTheStartGoOn_whenNothingIsInTheWay() {
        // Given
        Preconditions preconditions = new Preconditions(disk -> 1_500_000_000L);

        // When // Then
        assertThatCode(() -> preconditions.check(directory, Map.of())).doesNotThrowAnyException();
    }
}
