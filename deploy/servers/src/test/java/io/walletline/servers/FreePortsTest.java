package io.walletline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void shouldStayBelowTheEphemeralRange_whenManyAreAskedFor() {
        // When
        Set<Integer> ports = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            ports.add(FreePorts.next());
        }

        // Then
        assertThat(ports).hasSize(200).allMatch(port -> port >= 22_000 && port < 32_768);
    }

    @Test
    void shouldSayTaken_whenSomebodyListens() throws IOException {
        // Given
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {

            // When
            boolean free = FreePorts.isFree(socket.getLocalPort());

            // Then
            assertThat(free).isFalse();
        }
    }
}
