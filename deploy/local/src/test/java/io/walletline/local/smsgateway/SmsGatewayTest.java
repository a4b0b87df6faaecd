package io.walletline.local.smsgateway;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsGatewayTest {

    private static final String ACCOUNT = "AC1";
    private static final String TOKEN = "secret";
    private static final String PHONE = "+8613800138000";

    private final SmsGateway gateway = new SmsGateway(
            new SmsGateway.Settings(ACCOUNT, TOKEN, Duration.ofSeconds(10)), new EventStreams(), Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();
    private Javalin server;
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        server = Javalin.create(config -> config.showJavalinBanner = false);
        new SmsRoutes(gateway).register(server);
        server.start("localhost", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
        receiver.close();
    }

    @Test
    void shouldDeliverAndReport_whenTheMessageIsGood() throws Exception {
        // When
        HttpResponse<String> answer = send(TOKEN, PHONE, "您的验证码");

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"status\":\"queued\"").contains("\"sid\":\"SM");
        assertThat(gateway.messagesTo(PHONE)).extracting(ReceivedSms::body).containsExactly("您的验证码");
        Receiver.Received sent = receiver.take();
        Receiver.Received delivered = receiver.take();
        assertThat(List.of(sent, delivered))
                .allMatch(each -> each.isSignedWith(TOKEN))
                .extracting(each -> each.form().get("MessageStatus"))
                .containsExactly("sent", "delivered");
    }

    @ParameterizedTest
    @CsvSource({"DUPLICATED, sent sent delivered delivered", "REORDERED, delivered sent", "FAILED, sent undelivered"})
    void shouldReportAsToldTo_whenARealProviderWouldMisbehave(Receipts receipts, String statuses) throws Exception {
        // Given
        gateway.report(receipts);

        // When
        send(TOKEN, PHONE, "hello");

        // Then
        for (String status : statuses.split(" ")) {
            assertThat(receiver.take().form()).containsEntry("MessageStatus", status);
        }
    }

    @Test
    void shouldReportAgain_whenTheCallbackWasInTrouble() throws Exception {
        // Given
        receiver.failOnceWith(503);

        // When
        send(TOKEN, PHONE, "hello");

        // Then
        assertThat(receiver.take().form()).containsEntry("MessageStatus", "sent");
    }

    @Test
    void shouldAnswer21211_whenTheNumberIsNone() throws Exception {
        // When
        HttpResponse<String> answer = send(TOKEN, "12345", "hello");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("21211");
    }

    @Test
    void shouldAnswer401_whenTheTokenIsWrong() throws Exception {
        // When
        HttpResponse<String> answer = send("wrong", PHONE, "hello");

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(gateway.messagesTo(PHONE)).isEmpty();
    }

    private HttpResponse<String> send(String token, String to, String body) throws Exception {
        Map<String, String> form = new TreeMap<>(Map.of(
                "To",
                to,
                "From",
                "+8610690000000",
                "Body",
                body,
                "StatusCallback",
                receiver.at("/callbacks").toString()));
        String encoded = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String credentials =
                Base64.getEncoder().encodeToString((ACCOUNT + ":" + token).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/2010-04-01/Accounts/"
                                + ACCOUNT + "/Messages.json"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
