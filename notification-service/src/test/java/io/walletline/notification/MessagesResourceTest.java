package io.walletline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class MessagesResourceTest {

    private static final String LINK = "https://ask.example/s/secret-link";

    private final Customer customer = Customer.any();

    @Inject
    Addresses addresses;

    @Inject
    Records records;

    @Test
    @TestSecurity(
            user = "ops",
            roles = {"admin", "agent"})
    void shouldSendOnceAndShowNeitherTextNorAddress_whenTheSameKeyComesTwice() {
        // Given
        addresses.enter(customer, "en");
        var key = UUID.randomUUID().toString();
        var location = send(key, "survey-invitation", Map.of("link", LINK))
                .statusCode(201)
                .extract()
                .header("Location");

        // When
        var again = send(key, "survey-invitation", Map.of("link", LINK));

        // Then
        again.statusCode(201);
        records.awaitState(customer.ref(), "HANDED_OVER");
        given().get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("handed-over"))
                .body("template", equalTo("survey-invitation"))
                .body(not(containsString("secret-link")))
                .body(not(containsString(customer.number().substring(4))));
    }

    @Test
    @TestSecurity(
            user = "ops",
            roles = {"admin", "agent"})
    void shouldAnswer422_whenTheKeyWasUsedForAnotherRequest() {
        var key = UUID.randomUUID().toString();
        send(key, "wallet-frozen", Map.of()).statusCode(201);
        send(key, "wallet-unfrozen", Map.of())
                .statusCode(422)
                .body("type", equalTo("https://walletline.io/problems/idempotency-key-reused"));
    }

    @Test
    @TestSecurity(
            user = "ops",
            roles = {"admin", "agent"})
    void shouldAnswer422AndSendNothing_whenAValueIsMissingUnknownOrUnfit() {
        // When
        var missing = send(null, "survey-invitation", Map.of());
        var unknown = send(null, "survey-invitation", Map.of("link", LINK, "name", "Li"));
        var unfit = send(null, "survey-invitation", Map.of("link", "x\n@evil.example #123456"));

        // Then
        missing.statusCode(422)
                .body("type", equalTo("https://walletline.io/problems/template-value"))
                .body("missing", contains("link"));
        unknown.statusCode(422).body("unknown", contains("name")).body(not(containsString("Li\"")));
        unfit.statusCode(422).body("unfit", contains("link")).body(not(containsString("evil")));
        assertThat(records.count("message where customer_ref = ?", customer.ref()))
                .isZero();
    }

    @Test
    @TestSecurity(
            user = "ops",
            roles = {"admin", "agent"})
    void shouldAnswer422_whenTheTemplateIsUnknownOrNotForCallers() {
        send(null, "love-letter", Map.of())
                .statusCode(422)
                .body("type", equalTo("https://walletline.io/problems/unknown-template"));
        send(null, "one-time-code", Map.of("code", "1", "minutes", "1", "host", "h"))
                .statusCode(422);
    }

    @Test
    @TestSecurity(
            user = "ops",
            roles = {"admin", "agent"})
    void shouldListNewestFirstInPages_whenAskedForACustomer() {
        // Given
        for (int i = 0; i < 3; i++) {
            send(null, "wallet-frozen", Map.of()).statusCode(201);
        }
        var first = given().queryParam("customer", customer.ref())
                .queryParam("limit", 2)
                .get("/messages")
                .then();
        String next = first.statusCode(200).body("items", hasSize(2)).extract().path("next");

        // When
        var second = given().queryParam("customer", customer.ref())
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/messages")
                .then();

        // Then
        second.statusCode(200).body("items", hasSize(1)).body("next", nullValue());
    }

    @Test
    @TestSecurity(user = "agent", roles = "agent")
    void shouldAnswer400_whenTheQueryIsBad() {
        given().queryParam("cursor", "%%%")
                .get("/messages")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://walletline.io/problems/bad-cursor"));
        given().queryParam("limit", 0).get("/messages").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "agent", roles = "agent")
    void shouldAnswer404_whenThereIsNoSuchMessage() {
        given().get("/messages/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("https://walletline.io/problems/unknown-message"));
    }

    @Test
    void shouldAnswer401_whenNobodyIsSignedIn() {
        given().get("/messages").then().statusCode(401);
        send(null, "wallet-frozen", Map.of()).statusCode(401);
    }

    @Test
    @TestSecurity(user = "agent", roles = "agent")
    void shouldAnswer403_whenAnAgentSends() {
        send(null, "wallet-frozen", Map.of()).statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "ops",
            roles = {"admin", "agent"})
    void shouldAnswer400_whenTheBodyIsBad() {
        given().contentType(ContentType.JSON)
                .body("{\"customerRef\":1,")
                .post("/messages")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"customerRef\":\"c\"}")
                .post("/messages")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse send(
            @org.jspecify.annotations.Nullable String key, String template, Map<String, String> values) {
        var request = given().contentType(ContentType.JSON)
                .body(Map.of("customerRef", customer.ref(), "template", template, "values", values));
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/messages")
                .then();
    }
}
