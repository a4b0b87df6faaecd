package io.walletline.ticket.automation.replies;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "sup-1",
        roles = {"agent", "supervisor"})
class RepliesResourceTest {

    private static final String BODY = """
            {"title":{"zh":"退款进度","en":"Refund on its way"},
             "text":{"zh":"工单 {number}:退款 {refundId} 将于 {days} 天内到账。",
                     "en":"{number}: refund {refundId} arrives within {days} days."}}""";

    @Test
    void shouldKeepAReply_andChangeItWithItsRevisionOnly() {
        // Given
        var name = name();

        // When
        var made = put(name, BODY, null);
        var blind = put(name, BODY, null);
        var stale = put(name, BODY, "\"9\"");
        var changed = put(name, BODY.replace("on its way", "is coming"), made.header("ETag"));

        // Then
        made.then().statusCode(200).body("variables", contains("days", "number", "refundId"));
        blind.then().statusCode(428);
        stale.then().statusCode(412);
        changed.then().statusCode(200).body("title.en", equalTo("Refund is coming"));
        given().get("/replies?limit=200").then().body("items.name", hasItem(name));
        given().header("If-Match", changed.header("ETag"))
                .delete("/replies/{n}", name)
                .then()
                .statusCode(204);
        given().get("/replies/{n}", name).then().statusCode(404).body("type", endsWith("/unknown-reply"));
    }

    @Test
    void shouldWriteInTheTicketsLanguage_withItsFields() {
        // Given
        var name = name();
        put(name, BODY, null).then().statusCode(200);
        var id = ticket("zh");
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"values\":{\"refund-id\":\"RFD-1234\"}}")
                .patch("/tickets/{id}/fields", id)
                .then()
                .statusCode(200);
        var body = "{\"reply\":\"%s\",\"values\":{\"days\":\"3\"}}".formatted(name);

        // When
        var preview = TicketCalls.post("/tickets/" + id + "/replies/preview", body);
        var sent = TicketCalls.post("/tickets/" + id + "/replies", body);

        // Then
        preview.then().statusCode(200).body("text", containsString("退款 RFD-1234 将于 3 天内到账"));
        sent.then().statusCode(201).body("language", equalTo("zh")).body("text", equalTo(preview.path("text")));
        given().get("/tickets/{id}/timeline", id)
                .then()
                .body("items.findAll { it.kind == 'message' }.text", contains((String) preview.path("text")));
    }

    @Test
    void shouldWriteNothing_whenAValueIsMissing() {
        // Given
        var name = name();
        put(name, BODY, null).then().statusCode(200);
        var id = ticket("en");

        // When
        var sent = TicketCalls.post(
                "/tickets/" + id + "/replies", "{\"reply\":\"%s\",\"values\":{\"day\":\"3\"}}".formatted(name));

        // Then
        sent.then()
                .statusCode(422)
                .body("type", endsWith("/reply-values"))
                .body("missing", contains("days", "refundId"))
                .body("unknown", contains("day"));
        given().get("/tickets/{id}/timeline", id).then().body("items.kind", not(hasItem("message")));
    }

    @Test
    void shouldRefuseBadTexts() {
        put(name(), BODY.replace("{days} days", "a few days"), null)
                .then()
                .statusCode(422)
                .body("type", endsWith("/bad-reply-text"));
        put(name(), BODY.replace("{days}", "{config:x}"), null).then().statusCode(422);
        put(name(), "{\"title\":{\"zh\":\"只有中文\"},\"text\":{\"zh\":\"x\",\"en\":\"x\"}}", null)
                .then()
                .statusCode(400);
        put("Not A Name", BODY, null).then().statusCode(400);
        TicketCalls.post("/tickets/" + ticket("en") + "/replies", "{\"reply\":\"never-was\"}")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldForbidWritingThem_whenAgent() {
        put(name(), BODY, null).then().statusCode(403);
        given().get("/replies").then().statusCode(200);
    }

    private static String name() {
        return "r-" + UUID.randomUUID();
    }

    private static String ticket(String language) {
        return TicketCalls.post(
                        "/tickets",
                        "{\"customerRef\":\"cus-1\",\"channel\":\"email\",\"category\":\"refund\",\"language\":\"%s\"}"
                                .formatted(language))
                .path("id");
    }

    private static Response put(String name, String body, @Nullable String ifMatch) {
        var call = given().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).put("/replies/{n}", name);
    }
}
