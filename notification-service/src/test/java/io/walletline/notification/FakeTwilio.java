package io.walletline.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The Messages API over real HTTP, and the one who signs callbacks. A number can be told to misbehave. */
@ApplicationScoped
public class FakeTwilio {

    static final String PUBLIC_BASE_URL = "https://notify.walletline.example";
    private static final String TOKEN = "test-token";

    /** How the next request for a number is answered. */
    public enum Mood {
        /** Takes the message, answers nothing and hangs up. */
        TAKES_AND_DIES,
        HANGS_UP,
        BUSY_429,
        BROKEN_500,
        TIMEOUT_408,
        OPTED_OUT_400,
        NOT_A_NUMBER_400
    }

    /** A message that Twilio has taken. */
    public record Taken(String sid, String to, String body, String callback, long validity, String createdAt) {}

    private final ObjectMapper json;
    private final Clock clock;
    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> tries = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Mood>> moods = new ConcurrentHashMap<>();

    FakeTwilio(ObjectMapper json, Clock clock, @ConfigProperty(name = "walletline.test.twilio-port") int port)
            throws IOException {
        this.json = json;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress("localhost", port), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/2010-04-01/Accounts/ACtest/Messages.json", this::serve);
    }

    void start(@Observes @Priority(1) StartupEvent start) {
        server.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        server.stop(0);
    }

    /** The next requests for this number are answered so, later ones well. */
    public void expect(String number, Mood... next) {
        moods.put(number, new ArrayDeque<>(Arrays.asList(next)));
    }

    public List<Taken> takenFor(String number) {
        return taken.stream().filter(message -> message.to().equals(number)).toList();
    }

    public long triesFor(String number) {
        return tries.stream().filter(number::equals).count();
    }

    public int takenInAll() {
        return taken.size();
    }

    /** A signed status callback, as Twilio would make it. */
    public Response callBack(Taken message, String status) {
        return callBack(URI.create(message.callback()).getRawQuery(), message.sid(), status, "");
    }

    public Response callBack(String query, String sid, String status, String errorCode) {
        var form = new TreeMap<>(Map.of("MessageSid", sid, "MessageStatus", status, "AccountSid", "ACtest"));
        if (!errorCode.isEmpty()) {
            form.put("ErrorCode", errorCode);
        }
        var suffix = query.isEmpty() ? "" : "?" + query;
        return RestAssured.given()
                .header("X-Twilio-Signature", sign(PUBLIC_BASE_URL + "/callbacks/twilio" + suffix, form))
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post("/callbacks/twilio" + suffix);
    }

    /** Written a second time, so that the test does not believe the code under test. */
    public static String sign(String url, Map<String, String> form) {
        var text = url
                + form.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + entry.getValue())
                        .collect(Collectors.joining());
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        var credentials = Base64.getEncoder().encodeToString(("ACtest:" + TOKEN).getBytes(UTF_8));
        if (!("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of("code", 20003));
        } else if (exchange.getRequestMethod().equals("GET")) {
            list(exchange);
        } else {
            create(exchange, parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        var to = field(parse(exchange.getRequestURI().getRawQuery()), "To");
        answer(
                exchange,
                200,
                Map.of(
                        "messages",
                        takenFor(to).stream()
                                .map(message -> Map.of(
                                        "sid",
                                        message.sid(),
                                        "body",
                                        message.body(),
                                        "date_created",
                                        message.createdAt()))
                                .toList()));
    }

    private static String field(Map<String, String> form, String name) {
        var value = form.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a call without " + name);
        }
        return value;
    }

    private void create(HttpExchange exchange, Map<String, String> form) throws IOException {
        tries.add(field(form, "To"));
        var mood = moods.getOrDefault(field(form, "To"), new ArrayDeque<>()).poll();
        if (mood == null || mood == Mood.TAKES_AND_DIES) {
            var sid = "SM" + UUID.randomUUID().toString().replace("-", "");
            taken.add(new Taken(
                    sid,
                    field(form, "To"),
                    field(form, "Body"),
                    field(form, "StatusCallback"),
                    Long.parseLong(field(form, "ValidityPeriod")),
                    RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))));
            if (mood == null) {
                answer(exchange, 201, Map.of("sid", sid, "status", "queued", "num_segments", "1"));
            } else {
                exchange.close();
            }
            return;
        }
        switch (mood) {
            case BUSY_429 -> {
                exchange.getResponseHeaders().add("Retry-After", "7");
                answer(exchange, 429, Map.of("code", 20429));
            }
            case BROKEN_500 -> answer(exchange, 500, Map.of());
            case TIMEOUT_408 -> answer(exchange, 408, Map.of());
            case OPTED_OUT_400 -> answer(exchange, 400, Map.of("code", 21610));
            case NOT_A_NUMBER_400 -> answer(exchange, 400, Map.of("code", 21211));
            case HANGS_UP, TAKES_AND_DIES -> exchange.close();
        }
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> parse(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8), pair -> URLDecoder.decode(pair[1], UTF_8)));
    }
}
