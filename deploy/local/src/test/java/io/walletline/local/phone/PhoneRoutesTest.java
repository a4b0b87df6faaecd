package io.walletline.local.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.walletline.local.stream.EventStreams;
import io.walletline.local.webhook.Receiver;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhoneRoutesTest {

    private static final String TOKEN = "secret";
    private static final String ASK =
            "<Response><Gather input=\"speech\" action=\"/phone/said\"><Say>?</Say></Gather></Response>";

    private final HttpClient http = HttpClient.newHttpClient();
    private Receiver line;
    private PhoneSystem phones;
    private Javalin server;

    @BeforeEach
    void start() throws IOException {
        line = new Receiver();
        line.answer(ASK);
        phones = new PhoneSystem(
                new PhoneSystem.Settings(
                        line.at("/phone/voice"),
                        line.at("/phone/status"),
                        "AC1",
                        TOKEN,
                        "+864001234567",
                        Duration.ofSeconds(20),
                        Duration.ofMillis(10),
                        Duration.ofSeconds(10)),
                new EventStreams(),
                Clock.systemUTC());
        server = Javalin.create(config -> config.showJavalinBanner = false);
        new PhoneRoutes(phones).register(server);
        server.start("localhost", 0);
    }

    @AfterEach
    void stop() {
        phones.close();
        server.stop();
        line.close();
    }

    @Test
    void shouldTellTheLineWhatWasSaid_whenThePageSaysIt() throws Exception {
        // Given
        assertThat(send("/api/calls", "{\"from\":\"+8613800138000\"}").statusCode())
                .isEqualTo(201);
        line.take();
        String sid = line.take().form().get("CallSid");

        // When
        HttpResponse<String> answer = send("/api/calls/" + sid + "/say", "{\"text\":\"我的付款失败了\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
        Receiver.Received said = line.take();
        assertThat(said.url().getPath()).isEqualTo("/phone/said");
        assertThat(said.form()).containsEntry("SpeechResult", "我的付款失败了");
        assertThat(said.isSignedWith(TOKEN)).isTrue();
    }

    @Test
    void shouldMoveTheCallAtOnce_whenTheLineUpdatesIt() throws Exception {
        // Given
        String sid = phones.place("+8613800138000");
        line.take();
        line.take();

        // When
        HttpResponse<String> answer =
                update(sid, TOKEN, "Url=" + URLEncoder.encode(line.at("/moved").toString(), StandardCharsets.UTF_8));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(line.take().url().getPath()).isEqualTo("/moved");
    }

    @Test
    void shouldAnswer401_whenTheTokenIsWrong() throws Exception {
        // Given
        String sid = phones.place("+8613800138000");

        // When
        HttpResponse<String> answer = update(sid, "wrong", "Status=completed");

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(phones.view(sid).state()).isNotEqualTo(PhoneCallState.ENDED);
    }

    @Test
    void shouldAnswer404_whenThereIsNoSuchCall() throws Exception {
        assertThat(send("/api/calls/CA0/hang-up", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldAccept_whenAnAgentWithoutACallHangsUp() throws Exception {
        assertThat(send("/api/agents/agt-mei/hang-up", "{}").statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> send(String path, String json) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> update(String sid, String token, String form) throws Exception {
        String credentials = Base64.getEncoder().encodeToString(("AC1:" + token).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port()
                                + "/2010-04-01/Accounts/AC1/Calls/" + sid + ".json"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
