package io.walletline.ticket.automation.macros;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
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
class MacrosResourceTest {

    private static final String TAKE_OVER = """
            [{"act":"assign","agentId":"me"},{"act":"set-status","to":"open"},{"act":"add-tag","tag":"vip"},
             {"act":"set-priority","to":"urgent"},{"act":"set-field","field":"merchant","value":"Lucky Shop"},
             {"act":"check-step","step":"find-refund"},{"act":"note","text":"taken over"}]""";

    @Test
    void shouldDoAllItsActs() {
        // Given
        var name = macro(TAKE_OVER);
        var id = TicketCalls.open("refund");

        // When
        var run = run(id, name, TicketCalls.etag(id));

        // Then
        run.then().statusCode(200).body("act", hasSize(7)).body("act", hasItem("set-field"));
        given().get("/tickets/{id}", id)
                .then()
                .body("assignee", equalTo("sup-1"))
                .body("status", equalTo("open"))
                .body("priority", equalTo("urgent"));
        given().get("/tickets/{id}/tags", id).then().body("", contains("vip"));
        given().get("/tickets/{id}/fields", id).then().body("values.merchant", equalTo("Lucky Shop"));
        given().get("/tickets/{id}/timeline", id).then().body("items.text", hasItem("taken over"));
    }

    @Test
    void shouldShowWhatItWouldDo_andDoNothing() {
        // Given
        var name = macro(TAKE_OVER);
        var id = TicketCalls.open("refund");
        var etag = TicketCalls.etag(id);
        var timeline = given().get("/tickets/{id}/timeline", id).asString();

        // When
        var preview = TicketCalls.post("/tickets/" + id + "/macros/" + name + "/preview", "{}");

        // Then
        preview.then()
                .statusCode(200)
                .body("effects.act", hasSize(7))
                .body("effects[1].details.from", equalTo("new"))
                .body("effects[1].details.to", equalTo("open"))
                .body("$", not(hasKey("refused")));
        assertThat(given().get("/tickets/{id}/timeline", id).asString()).isEqualTo(timeline);
        assertThat(TicketCalls.etag(id)).isEqualTo(etag);
        given().get("/tickets/{id}/tags", id).then().body("", hasSize(0));
    }

    @Test
    void shouldSayWhyItWouldRefuse() {
        // Given
        var name = macro("[{\"act\":\"add-tag\",\"tag\":\"x\"},{\"act\":\"set-status\",\"to\":\"resolved\"}]");
        var id = TicketCalls.open("complaint");

        // When
        var preview = TicketCalls.post("/tickets/" + id + "/macros/" + name + "/preview", "{}");
        var run = run(id, name, "*");

        // Then
        preview.then()
                .statusCode(200)
                .body("effects.act", contains("add-tag"))
                .body("refused.act", equalTo(1))
                .body("refused.problem", equalTo("not-ready-to-resolve"))
                .body("refused.members.hindrances.name", hasItem("outcome"));
        run.then()
                .statusCode(409)
                .body("type", endsWith("/not-ready-to-resolve"))
                .body("failedAct", equalTo(1));
        given().get("/tickets/{id}/tags", id).then().body("", hasSize(0));
    }

    @Test
    void shouldRunOnce_whenTheSameKeyComesAgain() {
        // Given
        var name = macro("[{\"act\":\"note\",\"text\":\"once\"}]");
        var id = TicketCalls.open("refund");
        var key = UUID.randomUUID().toString();

        // When
        keyed(id, name, key).then().statusCode(200);
        keyed(id, name, key).then().statusCode(200);

        // Then
        given().get("/tickets/{id}/timeline", id).then().body("items.findAll { it.text == 'once' }", hasSize(1));
    }

    @Test
    void shouldAskForTheRevision() {
        // Given
        var name = macro("[{\"act\":\"note\",\"text\":\"hello\"}]");
        var id = TicketCalls.open("refund");

        // When
        var without = TicketCalls.post("/tickets/" + id + "/macros/" + name, "{}");
        var stale = run(id, name, "\"77\"");

        // Then
        without.then().statusCode(428);
        stale.then().statusCode(412);
        put(name, "[{\"act\":\"note\",\"text\":\"changed\"}]", null).then().statusCode(428);
    }

    @Test
    void shouldRefuseBadMacros() {
        put("bad", "[]", null).then().statusCode(400);
        put("bad", "[{\"act\":\"launch-rocket\"}]", null).then().statusCode(400);
        put("bad", "[{\"act\":\"add-tag\",\"tag\":\"two words\"}]", null).then().statusCode(400);
        put("Bad Name", "[{\"act\":\"note\",\"text\":\"x\"}]", null).then().statusCode(400);
        run(TicketCalls.open("refund"), "never-was", "*")
                .then()
                .statusCode(404)
                .body("type", endsWith("/unknown-macro"));
        run(UUID.randomUUID().toString(), macro(TAKE_OVER), "*").then().statusCode(404);
        TicketCalls.post("/tickets/" + UUID.randomUUID() + "/macros/" + macro(TAKE_OVER) + "/preview", "{}")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldForbidWritingThem_whenAgent() {
        put("mine", TAKE_OVER, null).then().statusCode(403);
        given().get("/macros").then().statusCode(200);
    }

    @Test
    void shouldListAndForget() {
        // Given
        var name = macro(TAKE_OVER);
        var etag = given().get("/macros/{n}", name).header("ETag");

        // When
        var gone = given().header("If-Match", etag).delete("/macros/{n}", name);

        // Then
        gone.then().statusCode(204);
        given().get("/macros/{n}", name).then().statusCode(404);
    }

    static String macro(String acts) {
        var name = "m-" + UUID.randomUUID();
        put(name, acts, null).then().statusCode(200).body("acts", hasSize(greaterThan(0)));
        return name;
    }

    private static Response put(String name, String acts, @Nullable String ifMatch) {
        var call = given().contentType(ContentType.JSON)
                .body("{\"title\":{\"zh\":\"接手\",\"en\":\"Take over\"},\"acts\":" + acts + "}");
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).put("/macros/{n}", name);
    }

    private static Response run(String id, String name, String ifMatch) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body("{}")
                .post("/tickets/{id}/macros/{n}", id, name);
    }

    private static Response keyed(String id, String name, String key) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/tickets/{id}/macros/{n}", id, name);
    }
}
