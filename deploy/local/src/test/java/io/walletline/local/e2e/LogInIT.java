package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.local.Demo;
import io.walletline.local.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Which tokens of the real identity provider open the services. */
class LogInIT {

    private final Stage stage = Stage.shared();

    @Test
    void s4_shouldOpenOnlyToAccessTokensOfOurOwnClients() throws Exception {
        // Given
        var own = grant("walletline-web");
        var others = grant("admin-cli");

        // Then
        for (var service : Service.values()) {
            var path = service == Service.ROUTING ? "/agents/me" : "/customers/agt-mei/export";
            assertThat(status(service, path, own.path("access_token").asText())).isNotEqualTo(401);
            assertThat(status(service, path, own.path("id_token").asText()))
                    .as("an ID token at %s", service)
                    .isEqualTo(401);
            assertThat(status(service, path, others.path("access_token").asText()))
                    .as("a token of another client at %s", service)
                    .isEqualTo(401);
        }
    }

    @Test
    void s3_s17_shouldRefuseTokensOfUnknownKeys() throws Exception {
        // Given
        var parts = grant("walletline-web").path("access_token").asText().split("\\.");
        var header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8)
                .replaceFirst("\"kid\" ?: ?\"[^\"]*\"", "\"kid\":\"made-up\"");
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + "." + parts[1] + "." + parts[2];

        // Then
        assertThat(status(Service.TICKET, "/tickets", forged)).isEqualTo(401);
        assertThat(status(Service.TICKET, "/tickets", "opaque-token")).isEqualTo(401);
        assertThat(stage.as("agt-mei").answer(Service.ROUTING, "/agents/me").status()).isEqualTo(200);
    }

    @Test
    void s11_shouldKeepMetricsFromWhoReachesTheApi() {
        for (var service : Service.values()) {
            assertThat(stage.asNobody().answer(service, "/q/metrics").status())
                    .as("metrics of %s", service)
                    .isEqualTo(404);
        }
    }

    private int status(Service service, String path, String token) {
        return stage.with(token).answer(service, path).status();
    }

    private JsonNode grant(String client) throws Exception {
        var form = "grant_type=password&scope=openid&client_id=" + client + "&username=agt-mei&password=" + Demo.PASSWORD;
        var request = HttpRequest.newBuilder(
                        URI.create(stage.stack().addresses().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body());
    }
}
