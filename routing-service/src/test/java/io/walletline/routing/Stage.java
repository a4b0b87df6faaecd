package io.walletline.routing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.walletline.testkit.KafkaTap;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What the HTTP tests do again and again, in the words of the domain. */
public final class Stage {

    public static final String TICKETS = "ticket.events.v1";
    public static final String ROUTING = "routing.events.v1";

    private Stage() {}

    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(50));
    }

    /** A name that no other test uses. */
    public static String fresh(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static UUID requestContact(KafkaTap tap, String category, String language) {
        return requestContact(tap, Map.of("category", category, "language", language));
    }

    public static UUID requestContact(KafkaTap tap, Map<String, Object> values) {
        var contact = UUID.randomUUID();
        var ticket = UUID.randomUUID();
        var data = new HashMap<String, Object>();
        data.put("contactId", contact);
        data.put("ticketId", ticket);
        data.put("customerRef", "customer-1");
        data.put("channel", "phone");
        data.put("purpose", "help");
        data.put("category", "other");
        data.put("priority", 30);
        data.put("language", "en");
        data.put("verificationLevel", 0);
        data.put("requestedAt", Instant.parse("2026-11-22T12:00:00Z"));
        data.putAll(values);
        tap.publish(TICKETS, ticket.toString(), "contact-requested", data);
        return contact;
    }

    public static void endContact(KafkaTap tap, UUID contact) {
        tap.publish(
                TICKETS,
                contact.toString(),
                "contact-ended",
                Map.of(
                        "contactId",
                        contact,
                        "ticketId",
                        UUID.randomUUID(),
                        "reason",
                        "customer-hung-up",
                        "endedAt",
                        Instant.parse("2026-11-22T12:00:00Z")));
    }

    public static JsonPath json(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    public static io.restassured.response.ValidatableResponse put(String path, Object body) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    public static io.restassured.response.ValidatableResponse post(String path, Object body) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    public static io.restassured.response.ValidatableResponse post(String path) {
        return RestAssured.given().post(path).then();
    }
}
