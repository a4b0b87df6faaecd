package io.walletline.routing.desk;

import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestSecurity(user = "watcher", roles = Role.AGENT)
class DeskStreamTest {
    @TestHTTPResource("/agents/me/stream")
    URI stream;

    @Inject
    Staff staff;

    @Test
    void shouldSendTheDocumentNowAndAtEachChange_whenAnAgentListens() throws IOException {
        // Given
        staff.enter("watcher", Map.of("en", 3), null);
        List<String> lines = new CopyOnWriteArrayList<>();
        Socket connection = new Socket(stream.getHost(), stream.getPort());
        connection
                .getOutputStream()
                .write(("GET " + stream.getPath() + " HTTP/1.1\r\nHost: test\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        Thread reader = Thread.ofPlatform().daemon().start(() -> read(connection, lines));
        eventually().until(() -> lines.size() == 1);

        // When
        put("/agents/me/presence", Map.of("presence", "available")).statusCode(200);
        eventually().until(() -> lines.size() >= 2);
        put("/agents/me/presence", Map.of("presence", "offline")).statusCode(200);
        eventually().until(() -> lines.getLast().contains("\"presence\":\"offline\""));

        // Then
        assertThat(lines.getFirst()).contains("\"id\":\"watcher\"").contains("\"presence\":\"offline\"");
        assertThat(lines).anyMatch(line -> line.contains("\"presence\":\"available\""));
        assertThat(reader.isAlive()).isTrue();
        connection.close();
    }

    private static void read(Socket connection, List<String> lines) {
        try (var reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("data:")) {
                    lines.add(line);
                }
            }
        } catch (IOException disconnected) {
            lines.add("disconnected");
        }
    }
}
