package io.walletline.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** FCM HTTP v1 and Google's token endpoint over real HTTP. A device can be told to misbehave. */
@ApplicationScoped
public class FakeFcm {

    private final ObjectMapper json;
    private final byte[] publicKey;
    private final HttpServer server;
    private final List<JsonNode> tries = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Integer>> moods = new ConcurrentHashMap<>();
    private final AtomicReference<String> goodToken = new AtomicReference<>("");

    FakeFcm(
            ObjectMapper json,
            @ConfigProperty(name = "walletline.test.fcm-port") int port,
            @ConfigProperty(name = "walletline.test.fcm-public-key") String publicKey)
            throws IOException {
        this.json = json;
        this.publicKey = Base64.getDecoder().decode(publicKey);
        this.server = HttpServer.create(new InetSocketAddress("localhost", port), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/projects/wallet-test/messages:send", this::send);
        server.createContext("/token", this::token);
    }

    void start(@Observes @Priority(1) StartupEvent start) {
        server.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        server.stop(0);
    }

    /** The next pushes to this device are answered with these statuses, later ones well. */
    public void expect(String device, Integer... statuses) {
        moods.put(device, new ArrayDeque<>(Arrays.asList(statuses)));
    }

    public void revokeAccess() {
        goodToken.set("revoked-" + UUID.randomUUID());
    }

    public List<JsonNode> triesFor(String device) {
        return tries.stream()
                .filter(message -> message.path("token").asText().equals(device))
                .toList();
    }

    public int triesInAll() {
        return tries.size();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var assertion = URLDecoder.decode(form.substring(form.indexOf("assertion=") + 10), UTF_8)
                .split("\\.");
        var claims = json.readTree(Base64.getUrlDecoder().decode(assertion[1]));
        boolean genuine = isSigned(assertion)
                && claims.path("iss").asText().equals("sender@wallet-test.example")
                && claims.path("scope").asText().endsWith("/auth/firebase.messaging");
        if (genuine) {
            goodToken.set(UUID.randomUUID().toString());
        }
        answer(exchange, genuine ? 200 : 400, Map.of("access_token", goodToken.get(), "expires_in", 3600));
    }

    private boolean isSigned(String[] assertion) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(publicKey)));
            signature.update((assertion[0] + "." + assertion[1]).getBytes(UTF_8));
            return signature.verify(Base64.getUrlDecoder().decode(assertion[2]));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        var message = json.readTree(exchange.getRequestBody()).path("message");
        if (!("Bearer " + goodToken.get()).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of());
            return;
        }
        tries.add(message);
        var mood = moods.getOrDefault(message.path("token").asText(), new ArrayDeque<>())
                .poll();
        if (mood == null) {
            answer(
                    exchange,
                    200,
                    Map.of("name", "projects/wallet-test/messages/0:" + UUID.randomUUID() + "%" + UUID.randomUUID()));
        } else {
            var errorCode = mood == 404 ? "UNREGISTERED" : "UNAVAILABLE";
            answer(exchange, mood, Map.of("error", Map.of("details", List.of(Map.of("errorCode", errorCode)))));
        }
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
