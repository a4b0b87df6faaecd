package io.walletline.notification.fcm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.walletline.notification.delivery.Envelope;
import io.walletline.notification.delivery.Gateway;
import io.walletline.notification.delivery.HandOver;
import io.walletline.notification.delivery.HandOver.Accepted;
import io.walletline.notification.delivery.HandOver.Refused;
import io.walletline.notification.delivery.HandOver.Unavailable;
import io.walletline.notification.delivery.RetryAfter;
import io.walletline.notification.template.MessageChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * FCM HTTP v1. Not Google's library: that one tries again on its own, unseen, and cannot be stopped from doing so
 * (firebase-admin-java issue 1075). FCM cannot be asked what it has, so a push in doubt is sent again; our id as its tag
 * and collapse id makes the handset show it once.
 */
@ApplicationScoped
class FcmGateway implements Gateway {

    private static final String TITLE = "Walletline";

    private final FcmConfig config;
    private final AccessTokens tokens;
    private final ObjectMapper json;
    private final HttpClient http;

    FcmGateway(FcmConfig config, AccessTokens tokens, ObjectMapper json) {
        this.config = config;
        this.tokens = tokens;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    @Override
    public String name() {
        return "fcm";
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.PUSH;
    }

    @Override
    public HandOver send(Envelope envelope) {
        try {
            var token = tokens.current();
            var request = HttpRequest.newBuilder(URI.create(config.baseUrl() + "/v1/projects/"
                            + config.projectId().orElseThrow() + "/messages:send"))
                    .timeout(config.timeout())
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body(envelope))))
                    .build();
            return outcome(http.send(request, BodyHandlers.ofString()), token);
        } catch (IOException lost) {
            return new Unavailable("provider-unavailable", false, null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Unavailable("provider-unavailable", false, null);
        }
    }

    @Override
    public Optional<HandOver> find(Envelope envelope, Instant since) {
        return Optional.empty();
    }

    private static Map<String, Object> body(Envelope envelope) {
        var tag = envelope.messageId().toString();
        var seconds = Math.max(1, envelope.validity().toSeconds());
        return Map.of(
                "message",
                Map.of(
                        "token", envelope.to(),
                        "notification", Map.of("title", TITLE, "body", envelope.text()),
                        "data", Map.of("messageId", tag),
                        "android", Map.of("ttl", seconds + "s", "priority", "HIGH", "notification", Map.of("tag", tag)),
                        "apns", Map.of("headers", Map.of("apns-collapse-id", tag, "apns-priority", "10"))));
    }

    private HandOver outcome(HttpResponse<String> response, String token) {
        var body = parse(response.body());
        var status = response.statusCode();
        if (status == 200 && body.hasNonNull("name")) {
            var name = body.get("name").asText();
            return new Accepted(name.substring(name.lastIndexOf('/') + 1));
        }
        if (status == 401) {
            tokens.discard(token);
            return new Unavailable("provider-unavailable", true, null);
        }
        if (status / 100 == 4 && status != 408 && status != 429) {
            return new Refused(reason(status, errorCode(body)));
        }
        return new Unavailable("provider-unavailable", status == 429, RetryAfter.of(response));
    }

    private static String reason(int status, String errorCode) {
        if (status == 404 || errorCode.equals("UNREGISTERED")) {
            return HandOver.DEVICE_GONE;
        }
        return errorCode.equals("SENDER_ID_MISMATCH") ? "sender-mismatch" : "refused";
    }

    private static String errorCode(JsonNode body) {
        for (var detail : body.path("error").path("details")) {
            if (detail.hasNonNull("errorCode")) {
                return detail.get("errorCode").asText();
            }
        }
        return "";
    }

    private JsonNode parse(String body) {
        try {
            return Optional.ofNullable(json.readTree(body)).orElseGet(MissingNode::getInstance);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
