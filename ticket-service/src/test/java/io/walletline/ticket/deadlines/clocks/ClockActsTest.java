package io.walletline.ticket.deadlines.clocks;

import static io.restassured.RestAssured.given;
import static io.walletline.ticket.deadlines.clocks.Desk.clockId;
import static io.walletline.ticket.deadlines.clocks.Desk.order;
import static io.walletline.ticket.deadlines.clocks.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Priority;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people may do to clocks. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "sup-1",
        roles = {"agent", "supervisor"})
class ClockActsTest {

    private static final Map<String, String> WHY = Map.of("reason", "waiting for the bank's statement");

    @Inject
    TicketDesk desk;

    @Inject
    MovableClock time;

    private UUID opened() {
        return desk.open(order(Category.FEES, Priority.HIGH, "GB")).id();
    }

    private static String path(UUID ticket, String policy, String act) {
        return "/tickets/%s/clocks/%s/%s".formatted(ticket, clockId(ticket, policy), act);
    }

    private static Map<String, Object> start(String policy) {
        return Map.of("policy", policy, "reason", "the customer was talked into it");
    }

    @Test
    void shouldStopTheClockByHand_andTellWhoAndWhy() {
        // Given
        var id = opened();
        post("/tickets/" + id + "/clocks", start("uk-app-reimburse")).statusCode(201);

        // When
        post(path(id, "uk-app-reimburse", "pause"), WHY)
                .statusCode(200)
                .body("state", equalTo("paused"))
                .body("pauses[0].cause", equalTo("manual"))
                .body("pauses[0].by", equalTo("sup-1"))
                .body("pauses[0].reason", equalTo(WHY.get("reason")));
        time.advance(Duration.ofDays(2));

        // Then
        post(path(id, "uk-app-reimburse", "pause"), WHY)
                .statusCode(409)
                .body("type", endsWith("/clock-paused-already"));
        given().post(path(id, "uk-app-reimburse", "resume"))
                .then()
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("elapsedSeconds", equalTo(0))
                .body("pauses[0].seconds", equalTo(2 * 24 * 3600));
        given().post(path(id, "uk-app-reimburse", "resume"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/clock-runs"));
        given().get("/tickets/{id}/timeline", id)
                .then()
                .body("items.code", hasItem("clock-paused"))
                .body("items.code", hasItem("clock-resumed"));
    }

    @Test
    void shouldRefuseToStop_whenThePolicyDoesNotAllowIt() {
        // Given
        var id = opened();

        // When
        var refused = post(path(id, "first-response-high", "pause"), WHY);

        // Then
        refused.statusCode(409).body("type", endsWith("/pause-not-allowed"));
        post(path(id, "first-response-high", "pause"), Map.of("reason", " ")).statusCode(400);
        post("/tickets/%s/clocks/%s/pause".formatted(id, UUID.randomUUID()), WHY)
                .statusCode(404)
                .body("type", endsWith("/clock-not-found"));
    }

    @Test
    void shouldStartByHandOnce_fromWhenItHappened() {
        // Given
        var id = opened();
        var earlier = time.instant().minus(Duration.ofHours(30));
        var body = Map.of("policy", "in-tat-transfer", "reason", "UPI", "startedAt", earlier.toString());

        // When
        post("/tickets/" + id + "/clocks", body).statusCode(201).body("startedAt", equalTo(earlier.toString()));

        // Then
        post("/tickets/" + id + "/clocks", body).statusCode(409).body("type", endsWith("/clock-runs-already"));
        post("/tickets/" + id + "/clocks", start("no-such")).statusCode(404).body("type", endsWith("/unknown-policy"));
        var future = Map.of(
                "policy",
                "in-tat-merchant",
                "reason",
                "x",
                "startedAt",
                time.instant().plusSeconds(60).toString());
        post("/tickets/" + id + "/clocks", future).statusCode(422).body("type", endsWith("/bad-start"));
        assertThat(Desk.obligation(id, "reversal", "state")).isEqualTo("open");
    }

    @Test
    void shouldMoveAndCancel_whenASupervisorGivesAReason() {
        // Given
        var id = desk.open(order(Category.PAYMENT_FAILED, Priority.HIGH, "US")).id();
        var move = Map.of("policy", "us-reg-e-decide-new-account", "reason", "first deposit last week");

        // When
        post(path(id, "us-reg-e-decide", "move"), move)
                .statusCode(200)
                .body("policy", equalTo("us-reg-e-decide-new-account"))
                .body("term.amount", equalTo(20));

        // Then
        post(path(id, "us-reg-e-decide-new-account", "cancel"), WHY)
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("endedBy", equalTo("by-hand"));
        post(path(id, "us-reg-e-decide-new-account", "cancel"), WHY)
                .statusCode(409)
                .body("type", endsWith("/clock-is-over"));
        given().get("/tickets/{id}/timeline", id).then().body("items.code", hasItem("clock-moved"));
        try (var tap = KafkaTap.open()) {
            var event = tap.await(
                    "ticket.events.v1", "clock-cancelled", e -> e.key().equals(id.toString()));
            assertThat(Contracts.ofThisModule().violations("clock-cancelled", event.data()))
                    .isEmpty();
        }
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldLeaveMovingToSupervisors() {
        // Given
        var id = opened();

        // When
        var moved = post(path(id, "resolution-high", "move"), Map.of("policy", "resolution-low", "reason", "tired"));

        // Then
        moved.statusCode(403);
        post(path(id, "resolution-high", "cancel"), WHY).statusCode(403);
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldShowClocksToAgentsOnly() {
        // When
        var answer = given().get("/tickets/{id}/clocks", UUID.randomUUID());

        // Then
        answer.then().statusCode(403);
    }
}
