package io.walletline.notification.fcm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Google's OAuth tokens for a service account: a signed assertion is traded for a bearer token (RFC 7523). */
@ApplicationScoped
class AccessTokens {

    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
    private static final Duration ASSERTION_LIFE = Duration.ofMinutes(10);
    private static final Duration EARLY = Duration.ofMinutes(1);

    private final FcmConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http;
    private final ReentrantLock lock = new ReentrantLock();
    private String token = "";
    private Instant validUntil = Instant.EPOCH;

    AccessTokens(FcmConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    /** One that is good for another minute at least. */
    String current() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!clock.instant().isBefore(validUntil.minus(EARLY))) {
                fetch();
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    /** The provider refused it before its time. */
    void discard(String refused) {
        lock.lock();
        try {
            if (refused.equals(token)) {
                validUntil = Instant.EPOCH;
            }
        } finally {
            lock.unlock();
        }
    }

    private void fetch() throws IOException, InterruptedException {
        var form = "grant_type=" + URLEncoder.encode("urn:ietf:params:oauth:grant-type:jwt-bearer", UTF_8)
                + "&assertion=" + assertion();
        var request = HttpRequest.newBuilder(URI.create(config.tokenUrl()))
                .timeout(config.timeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("no access token: status " + response.statusCode());
        }
        var answer = json.readTree(response.body());
        token = answer.path("access_token").asText();
        validUntil = clock.instant().plusSeconds(answer.path("expires_in").asLong());
    }

    private String assertion() throws IOException {
        var now = clock.instant();
        var header = encode(json.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT")));
        var claims = encode(json.writeValueAsBytes(Map.of(
                "iss", config.clientEmail().orElseThrow(),
                "scope", SCOPE,
                "aud", config.tokenUrl(),
                "iat", now.getEpochSecond(),
                "exp", now.plus(ASSERTION_LIFE).getEpochSecond())));
        var signed = header + "." + claims;
        return signed + "." + encode(sign(signed.getBytes(UTF_8)));
    }

    private byte[] sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("walletline.fcm.private-key cannot sign", unusable);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        var base64 = config.privateKey()
                .orElseThrow()
                .replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "")
                .replace("\\n", "");
        var key = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
        return KeyFactory.getInstance("RSA").generatePrivate(key);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
