package io.walletline.notification.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

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
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Twilio's Messages API, 2010-04-01. The API has no idempotency key, hence {@link #find}. */
@ApplicationScoped
class TwilioMessages implements Gateway {

    private static final int LONGEST_VALIDITY_SECONDS = 36_000;
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(1);

    private final TwilioConfig config;
    private final ObjectMapper json;
    private final HttpClient http;
    private final String authorization;

    TwilioMessages(TwilioConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
        var credentials = config.accountSid() + ":" + config.authToken();
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    @Override
    public String name() {
        return TwilioWords.PROVIDER;
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.SMS;
    }

    @Override
    public HandOver send(Envelope sms) {
        var validity = Math.clamp(sms.validity().toSeconds(), 1, LONGEST_VALIDITY_SECONDS);
        var form = "To=" + encode(sms.to()) + "&From=" + encode(config.from()) + "&Body=" + encode(sms.text())
                + "&ValidityPeriod=" + validity + "&StatusCallback=" + encode(callback(sms.messageId()));
        var request = request(messages())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return outcome(http.send(request, BodyHandlers.ofString()));
        } catch (ConnectException notEvenConnected) {
            return new Unavailable("provider-unavailable", true, null);
        } catch (IOException lost) {
            return new Unavailable("provider-unavailable", false, null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Unavailable("provider-unavailable", false, null);
        }
    }

    @Override
    public Optional<HandOver> find(Envelope sms, Instant since) {
        // No filter by DateSent: a message that still waits in Twilio's queue has none.
        var query = "?To=" + encode(sms.to()) + "&PageSize=50";
        try {
            var response = http.send(request(messages() + query).GET().build(), BodyHandlers.ofString());
            if (mayHelpLater(response.statusCode())) {
                return Optional.of(new Unavailable("provider-unavailable", false, RetryAfter.of(response)));
            }
            return sidOf(parse(response.body()), sms.text(), since.minus(CLOCK_SLACK))
                    .map(Accepted::new);
        } catch (IOException lost) {
            return Optional.of(new Unavailable("provider-unavailable", false, null));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(new Unavailable("provider-unavailable", false, null));
        }
    }

    private HandOver outcome(HttpResponse<String> response) {
        var status = response.statusCode();
        var body = parse(response.body());
        if (status / 100 == 2 && body.hasNonNull("sid")) {
            return new Accepted(body.get("sid").asText());
        }
        if (status / 100 == 4 && !mayHelpLater(status)) {
            return new Refused(TwilioWords.reason(body.path("code").asText(), "refused"));
        }
        return new Unavailable("provider-unavailable", status == 429, RetryAfter.of(response));
    }

    private static Optional<String> sidOf(JsonNode found, String text, Instant notBefore) {
        for (var message : found.path("messages")) {
            var same = text.equals(message.path("body").asText()) && message.hasNonNull("sid");
            if (same && isCreatedAfter(message.path("date_created").asText(), notBefore)) {
                return Optional.of(message.get("sid").asText());
            }
        }
        return Optional.empty();
    }

    private static boolean isCreatedAfter(String rfc1123, Instant notBefore) {
        try {
            return !Instant.from(RFC_1123_DATE_TIME.parse(rfc1123)).isBefore(notBefore);
        } catch (DateTimeParseException unknown) {
            return false;
        }
    }

    private static boolean mayHelpLater(int status) {
        return status == 408 || status == 429 || status / 100 == 5;
    }

    private JsonNode parse(String body) {
        try {
            return Optional.ofNullable(json.readTree(body)).orElseGet(MissingNode::getInstance);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(config.timeout())
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private String messages() {
        return config.baseUrl() + "/2010-04-01/Accounts/" + config.accountSid() + "/Messages.json";
    }

    /** Names our message, so that its first receipt repairs a hand-over whose answer was lost. */
    private String callback(UUID messageId) {
        return config.publicBaseUrl() + "/callbacks/twilio?message=" + messageId;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
