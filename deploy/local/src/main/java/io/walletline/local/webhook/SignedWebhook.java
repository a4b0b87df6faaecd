package io.walletline.local.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Posts signed forms to the webhooks of one account. */
public final class SignedWebhook {

    /** As long as Twilio waits for an answer. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String authToken;

    public SignedWebhook(String authToken) {
        this.authToken = authToken;
    }

    /**
     * The answer of a webhook.
     *
     * @param status 0 when nobody answered
     */
    public record Answer(int status, String body) {

        static final Answer NONE = new Answer(0, "");

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** Whether the same call may go through later: nobody was there, or the server itself was in trouble. */
        public boolean isWorthRetrying() {
            return status == 0 || status / 100 == 5;
        }
    }

    /** Posts once. */
    public Answer post(URI url, Map<String, String> form) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(ANSWER_LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("X-Twilio-Signature", TwilioSigner.of(authToken, url, form))
                .header("User-Agent", "walletline-local/1")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (IOException nobodyThere) {
            return Answer.NONE;
        }
    }

    /** Posts until it is answered with something that a retry would not change, or the patience ends. */
    public Answer postPatiently(URI url, Map<String, String> form, Duration patience, Duration pause)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Answer answer = post(url, form);
        while (answer.isWorthRetrying() && System.nanoTime() < deadline) {
            Thread.sleep(pause);
            answer = post(url, form);
        }
        return answer;
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
