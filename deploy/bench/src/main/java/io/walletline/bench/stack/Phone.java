package io.walletline.bench.stack;

import io.walletline.local.webhook.TwilioSigner;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A phone system that sends signed webhooks to ticket-service. */
public final class Phone {

    private final BenchStack stack;

    public Phone(BenchStack stack) {
        this.stack = stack;
    }

    /** Makes the caller known: their number and the ref that events will carry. */
    public void register(int customer) throws Exception {
        var body = "{\"phoneNumber\":\"%s\",\"language\":\"zh\",\"region\":\"CN\"}".formatted(number(customer));
        stack.call("PUT", "ticket-service", "/customers/" + ref(customer), "wallet-core", "service", body);
    }

    public static String ref(int customer) {
        return "cus-" + customer;
    }

    private static String number(int customer) {
        return "+86138%08d".formatted(customer);
    }

    public String voice(int customer) throws Exception {
        return webhook("/phone/voice", customer, Map.of("CallStatus", "ringing"));
    }

    public String said(int customer, String words) throws Exception {
        return webhook("/phone/said", customer, Map.of("SpeechResult", words));
    }

    public String hangUp(int customer) throws Exception {
        return webhook("/phone/status", customer, Map.of("CallStatus", "completed"));
    }

    private String webhook(String path, int customer, Map<String, String> fields) throws Exception {
        var form = new TreeMap<>(fields);
        form.put("CallSid", "CA" + customer);
        form.put("From", number(customer));
        form.put("To", "95000");
        var uri = stack.uri("ticket-service", path);
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", TwilioSigner.of(stack.phoneToken(), uri, form))
                .timeout(Duration.ofSeconds(30))
                .build();
        var answer = stack.http().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " → " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
