package io.walletline.routing.desk;

import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.security.Role;
import io.walletline.routing.SseLines;
import io.walletline.routing.Staff;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "watcher", roles = Role.AGENT)
class DeskStreamTest {

    @TestHTTPResource("/agents/me/stream")
    @SuppressWarnings("NullAway.Init") // set by Quarkus
    URI stream;

    @Inject
    Staff staff;

    @Test
    void shouldSendTheDocumentNowAndAtEachChange_whenAnAgentListens() throws IOException {
        // Given
        staff.enter("watcher", Map.of("en", 3), null);
        try (var lines = new SseLines(stream)) {
            eventually().until(() -> lines.data().size() == 1);

            // When
            put("/agents/me/presence", Map.of("presence", "available")).statusCode(200);
            eventually().until(() -> lines.data().size() >= 2);
            put("/agents/me/presence", Map.of("presence", "offline")).statusCode(200);
            eventually().until(() -> lines.data().getLast().contains("\"presence\":\"offline\""));

            // Then
            assertThat(lines.data().getFirst()).contains("\"id\":\"watcher\"").contains("\"presence\":\"offline\"");
            assertThat(lines.data()).anyMatch(line -> line.contains("\"presence\":\"available\""));
        }
    }
}
