package io.walletline.routing;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.post;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.kit.security.Role;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is refused, with which status and which problem. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ProblemsTest {

    private static final Map<String, Object> PROFILE = Map.of("displayName", "Li", "skills", Map.of("zh", 8));

    @Inject
    Staff staff;

    @Test
    void shouldAnswer401_whenNobodyIsSignedIn() {
        given().get("/agents/me").then().statusCode(401);
        given().get("/contacts/" + UUID.randomUUID()).then().statusCode(401);
        post("/offers/" + UUID.randomUUID() + "/accept").statusCode(401);
        put("/queues/q", Map.of()).statusCode(401);
        given().get("/agents/me/stream").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "agent-p", roles = Role.AGENT)
    void shouldAnswer403_whenTheRoleIsMissing() {
        put("/agents/somebody", PROFILE).statusCode(403);
        given().get("/agents").then().statusCode(403);
        put("/queues/q", Map.of()).statusCode(403);
    }

    @Test
    @TestSecurity(user = "customer-p", roles = Role.CUSTOMER)
    void shouldAnswer403_whenACustomerAsks() {
        given().get("/contacts/" + UUID.randomUUID()).then().statusCode(403);
        given().get("/agents/me").then().statusCode(403);
        given().get("/queues").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "nobody-entered-me",
            roles = {Role.AGENT, Role.SUPERVISOR})
    void shouldAnswer404_whenTheThingIsUnknown() {
        given().get("/agents/me").then().statusCode(404).body("type", endsWith("/unknown-agent"));
        put("/agents/me/presence", Map.of("presence", "available")).statusCode(404);
        given().get("/agents/unknown").then().statusCode(404).body("type", endsWith("/unknown-agent"));
        given().get("/agents/unknown/presence").then().statusCode(404);
        given().get("/queues/unknown").then().statusCode(404).body("type", endsWith("/unknown-queue"));
        given().get("/contacts/" + UUID.randomUUID()).then().statusCode(404).body("type", endsWith("/unknown-contact"));
        post("/contacts/" + UUID.randomUUID() + "/end").statusCode(404);
        post("/offers/" + UUID.randomUUID() + "/accept").statusCode(404).body("type", endsWith("/unknown-offer"));
        post("/offers/" + UUID.randomUUID() + "/decline", Map.of("reason", "no"))
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "boss", roles = Role.SUPERVISOR)
    void shouldAnswer400_whenTheProfileIsWrong() {
        put("/agents/a1", Map.of("displayName", "Li", "skills", Map.of("zh", 11)))
                .statusCode(400);
        put("/agents/a1", Map.of("displayName", "Li", "skills", Map.of("zh", 0)))
                .statusCode(400);
        put("/agents/a1", Map.of("displayName", "Li", "skills", Map.of("No Such Form", 3)))
                .statusCode(400);
        put("/agents/a1", Map.of("displayName", " ", "skills", Map.of())).statusCode(400);
        put("/agents/a1", Map.of("displayName", "Li", "skills", Map.of(), "capacity", Map.of("fax", 1)))
                .statusCode(400);
        put("/agents/a1", Map.of("displayName", "Li", "skills", Map.of(), "capacity", Map.of("chat", 26)))
                .statusCode(400);
        put("/agents/a1", Map.of("displayName", "Li", "skills", Map.of(), "nickname", "x"))
                .statusCode(400);
        given().contentType(ContentType.JSON).body("{").put("/agents/a1").then().statusCode(400);
        given().get("/agents?cursor=%25").then().statusCode(400).body("type", endsWith("/bad-cursor"));
        given().get("/agents?limit=0").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "boss", roles = Role.SUPERVISOR)
    void shouldWantTheLatestETag_whenAnAgentIsDescribedAnew() {
        // Given
        var id = fresh("agent");
        var etag = put("/agents/" + id, PROFILE).statusCode(201).extract().header("ETag");
        var other = Map.of("displayName", "Li Na", "skills", Map.of("zh", 9));

        // When / Then
        put("/agents/" + id, PROFILE).statusCode(200);
        put("/agents/" + id, other).statusCode(428).body("type", endsWith("/precondition-required"));
        given().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(other)
                .put("/agents/" + id)
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Li Na"))
                .body("capacity.chat", equalTo(4));
        given().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(PROFILE)
                .put("/agents/" + id)
                .then()
                .statusCode(412)
                .body("type", endsWith("/stale-revision"));
    }

    @Test
    @TestSecurity(user = "boss", roles = Role.ADMIN)
    void shouldWantTheLatestETag_whenAQueueIsDefinedAnew() {
        // Given
        var name = fresh("q");
        var path = "/queues/" + name;
        // For its own category only: a queue for everything would swallow the contacts of the other tests.
        var own = Map.of("categories", List.of(name));
        var etag = put(path, Map.of("offerSeconds", 10, "match", own))
                .statusCode(201)
                .extract()
                .header("ETag");

        // When / Then
        put(path, Map.of("offerSeconds", 10, "match", own)).statusCode(200);
        put(path, Map.of("offerSeconds", 11, "match", own)).statusCode(428);
        given().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(Map.of("offerSeconds", 11, "match", own))
                .put(path)
                .then()
                .statusCode(200);
        given().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(Map.of("offerSeconds", 12, "match", own))
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    @TestSecurity(
            user = "boss",
            roles = {Role.ADMIN, Role.AGENT})
    void shouldWarnByName_whenAQueueRequiresWhatNobodyHas() {
        // Given
        var skill = fresh("rare");

        // When
        put(
                        "/queues/" + skill,
                        Map.of(
                                "order",
                                900,
                                "match",
                                Map.of("categories", List.of(skill)),
                                "requires",
                                Map.of(skill, 4)))
                .statusCode(201)
                .body("warnings", contains("nobody in pool main has " + skill + " at level 4 or above"));

        // Then
        given().get("/queues").then().statusCode(200).body("name", hasItem(skill));
        given().get("/queues/" + skill)
                .then()
                .body("warnings", contains("nobody in pool main has " + skill + " at level 4 or above"));
        assertThat(json("/queues").getString("[-1].name")).isEqualTo("general");
    }

    @Test
    @TestSecurity(user = "boss", roles = Role.ADMIN)
    void shouldAnswer400Or422_whenTheQueueIsWrong() {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("match", Map.of("languages", List.of("zh"))))
                .put("/queues/general")
                .then()
                .statusCode(422)
                .body("type", endsWith("/catch-all-restricted"));
        put("/queues/q1", Map.of("requires", Map.of("zh", 11))).statusCode(400);
        put("/queues/q1", Map.of("offerSeconds", 0)).statusCode(400);
        put("/queues/q1", Map.of("priorityBase", 101)).statusCode(400);
        put("/queues/Q-Upper", Map.of()).statusCode(400);
        put("/queues/q1", Map.of("offerSeconds", "soon")).statusCode(400);
    }

    @Test
    @TestSecurity(user = "agent-illegal", roles = Role.AGENT)
    void shouldAnswer409Or400_whenThePresenceCannotBe() {
        // Given
        staff.enter("agent-illegal", Map.of("zh", 3), null);

        // When / Then
        put("/agents/me/presence", Map.of("presence", "break", "reason", "lunch"))
                .statusCode(409)
                .body("type", endsWith("/illegal-presence"))
                .body("from", equalTo("offline"));
        put("/agents/me/presence", Map.of("presence", "busy")).statusCode(409);
        put("/agents/me/presence", Map.of("presence", "asleep")).statusCode(400);
        put("/agents/me/presence", Map.of()).statusCode(400);
        put("/agents/me/presence", Map.of("presence", "available")).statusCode(200);
        put("/agents/me/presence", Map.of("presence", "break", "reason", "lunch"))
                .statusCode(200)
                .body("presence", equalTo("break"))
                .body("reason", equalTo("lunch"));
        post("/offers/" + UUID.randomUUID() + "/decline", Map.of()).statusCode(400);
        put("/agents/me/presence", Map.of("presence", "offline")).statusCode(200);
    }

    @Test
    @TestSecurity(
            user = "agent-history",
            roles = {Role.AGENT, Role.SUPERVISOR})
    void shouldTellTheHistoryNewestFirst_whenPresenceChanges() {
        // Given
        staff.enter("agent-history", Map.of(), null);
        put("/agents/me/presence", Map.of("presence", "available")).statusCode(200);

        // When
        put("/agents/me/presence", Map.of("presence", "break", "reason", "training"))
                .statusCode(200);

        // Then
        given().get("/agents/agent-history/presence")
                .then()
                .statusCode(200)
                .body("to", contains("break", "available"))
                .body("[0].from", equalTo("available"))
                .body("[0].reason", equalTo("training"));
        put("/agents/me/presence", Map.of("presence", "offline")).statusCode(200);
    }
}
