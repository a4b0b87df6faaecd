package io.walletline.local.pushgateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.walletline.local.stream.EventStreams;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushGatewayTest {

    private static final String AUDIENCE = "http://localhost/push/token";
    private static final String HANDSET = "handset-cus-wang";

    private final ServiceAccount account = ServiceAccount.create();
    private final PushGateway gateway =
            new PushGateway(account, AUDIENCE, List.of(HANDSET), new EventStreams(), Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();
    private Javalin server;

    @BeforeEach
    void start() {
        server = Javalin.create(config -> config.showJavalinBanner = false);
        new PushRoutes(gateway).register(server);
        server.start("localhost", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void shouldShowOnTheHandset_whenTheAccountHasLoggedIn() throws Exception {
        // Given
        String token = logIn(assertion(account, AUDIENCE));

        // When
        HttpResponse<String> answer = send(token, HANDSET, "tag-1", "您的钱包已冻结");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("projects/" + account.project() + "/messages/");
        assertThat(gateway.shownOn(HANDSET)).extracting(ReceivedPush::body).containsExactly("您的钱包已冻结");
    }

    @Test
    void shouldShowOnce_whenTheSameTagComesTwice() throws Exception {
        // Given
        String token = logIn(assertion(account, AUDIENCE));

        // When
        send(token, HANDSET, "tag-1", "first");
        send(token, HANDSET, "tag-1", "again");

        // Then
        assertThat(gateway.shownOn(HANDSET)).extracting(ReceivedPush::body).containsExactly("again");
    }

    @Test
    void shouldRefuse_whenTheAssertionIsSignedByAnotherOrMeantForAnother() throws Exception {
        // When
        HttpResponse<String> foreign = tryLogIn(assertion(ServiceAccount.create(), AUDIENCE));
        HttpResponse<String> misdirected = tryLogIn(assertion(account, "https://elsewhere.example/token"));

        // Then
        assertThat(foreign.statusCode()).isEqualTo(401);
        assertThat(misdirected.statusCode()).isEqualTo(401);
    }

    @Test
    void shouldRefuse_whenTheAccessTokenIsUnknown() throws Exception {
        // When
        HttpResponse<String> answer = send("made-up", HANDSET, "tag-1", "x");

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(gateway.shownOn(HANDSET)).isEmpty();
    }

    @Test
    void shouldSayUnregistered_whenThereIsNoSuchHandset() throws Exception {
        // Given
        String token = logIn(assertion(account, AUDIENCE));

        // When
        HttpResponse<String> answer = send(token, "handset-gone", "tag-1", "x");

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("UNREGISTERED");
    }

    private String logIn(String assertion) throws Exception {
        return new ObjectMapper()
                .readTree(tryLogIn(assertion).body())
                .get("access_token")
                .asText();
    }

    private HttpResponse<String> tryLogIn(String assertion) throws Exception {
        String form = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="
                + URLEncoder.encode(assertion, StandardCharsets.UTF_8);
        return http.send(
                HttpRequest.newBuilder(at(PushRoutes.TOKEN_PATH))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String token, String handset, String tag, String body) throws Exception {
        String message = """
                {"message":{"token":"%s","notification":{"title":"Walletline","body":"%s"},
                 "android":{"notification":{"tag":"%s"}}}}""".formatted(handset, body, tag);
        return http.send(
                HttpRequest.newBuilder(at("/v1/projects/" + account.project() + "/messages:send"))
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(message))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private static String assertion(ServiceAccount signer, String audience) throws Exception {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(signer.email());
        claims.setAudience(audience);
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("scope", "https://www.googleapis.com/auth/firebase.messaging");
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(privateKey(signer));
        return signature.getCompactSerialization();
    }

    private static PrivateKey privateKey(ServiceAccount signer) throws Exception {
        String base64 = signer.privateKey().replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "");
        byte[] bytes = Base64.getMimeDecoder().decode(base64);
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }
}
