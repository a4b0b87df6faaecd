package io.walletline.ticket.casework.playbook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.identity.verification.VerificationDesk;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class PlaybookResourceTest {

    @Inject
    VerificationDesk verifications;

    @Inject
    TicketDesk desk;

    @Test
    void shouldNameWhatMustBeDone_whenAnAgentResolvesTooEarly() {
        // Given
        var id = TicketCalls.open("complaint");

        // When
        var tooEarly = TicketCalls.move(id, "resolved");

        // Then
        tooEarly.then()
                .statusCode(409)
                .body("type", endsWith("/not-ready-to-resolve"))
                .body("hindrances.kind", containsInAnyOrder("field", "step"))
                .body("hindrances.name", containsInAnyOrder("outcome", "final-response"));
        given().get("/tickets/{id}", id).then().body("status", equalTo("new"));
    }

    @Test
    void shouldResolve_whenStepsAreDoneAndFieldsFilled() {
        // Given
        var id = TicketCalls.open("complaint");
        check(id, "final-response", null)
                .then()
                .statusCode(200)
                .body("find { it.id == 'final-response' }.checkedBy", equalTo("agt-1"));
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"values\":{\"outcome\":\"upheld\"}}")
                .patch("/tickets/{id}/fields", id)
                .then()
                .statusCode(200);

        // When
        var resolved = TicketCalls.move(id, "resolved");

        // Then
        resolved.then().statusCode(200);
    }

    @Test
    void shouldCheckOffByProof_whenTheCustomerIsVerified() {
        // Given
        var id = TicketCalls.open("account-stolen");
        TicketCalls.move(id, "resolved").then().statusCode(409).body("hindrances.name", contains("verify-identity"));
        var verification = verifications.request(UUID.fromString(id), Actor.agent("agt-1"));

        // When
        verifications.verified(verification.id(), 1);

        // Then
        given().get("/tickets/{id}/playbook", id)
                .then()
                .body("find { it.id == 'verify-identity' }.done", equalTo(true))
                .body("find { it.id == 'verify-identity' }.checkedBy", equalTo("system"));
        given().delete("/tickets/{id}/playbook/verify-identity", id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/step-is-proven"));
        TicketCalls.move(id, "resolved").then().statusCode(200);
    }

    @Test
    void shouldWantAReason_whenAProofIsReplacedByHand() {
        // Given
        var id = TicketCalls.open("account-stolen");

        // When
        var without = check(id, "verify-identity", null);
        var with = check(id, "verify-identity", "came to the branch with his passport");

        // Then
        without.then().statusCode(422).body("type", endsWith("/reason-needed"));
        with.then().statusCode(200).body("find { it.id == 'verify-identity' }.checkedBy", equalTo("agt-1"));
        given().get("/tickets/{id}/timeline", id)
                .then()
                .body("items.text", hasItem("came to the branch with his passport"))
                .body("items.code", hasItem("step-checked"));
        TicketCalls.move(id, "resolved").then().statusCode(200);
    }

    @Test
    void shouldCheckOnce_andUncheck() {
        // Given
        var id = TicketCalls.open("refund");

        // When
        check(id, "tell-date", null).then().statusCode(200);
        check(id, "tell-date", null).then().statusCode(200);
        var open = given().delete("/tickets/{id}/playbook/tell-date", id);

        // Then
        open.then().statusCode(200).body("find { it.id == 'tell-date' }.done", equalTo(false));
        given().get("/tickets/{id}/timeline", id)
                .then()
                .body("items.code", contains("ticket-opened", "step-checked", "step-unchecked"));
    }

    @Test
    void shouldNotHoldUp_whatThePlaybookWasNotMadeFor() {
        // Given
        var first = desk.open(order(Origin.CUSTOMER, null));
        var followUp = desk.open(order(Origin.FOLLOW_UP, first.id()));
        var bySystem = desk.open(order(Origin.CUSTOMER, null));

        // When
        var resolved = TicketCalls.move(followUp.id().toString(), "resolved");
        desk.changeStatus(bySystem.id(), "*", TicketStatus.RESOLVED, Actor.SYSTEM);

        // Then
        resolved.then().statusCode(200);
        given().get("/tickets/{id}", bySystem.id()).then().body("status", equalTo("resolved"));
        TicketCalls.move(first.id().toString(), "resolved").then().statusCode(409);
    }

    @Test
    void shouldSayNotFound_whenStepOrTicketIsUnknown() {
        check(TicketCalls.open("refund"), "dance", null).then().statusCode(404).body("type", endsWith("/unknown-step"));
        check(UUID.randomUUID().toString(), "tell-date", null).then().statusCode(404);
        given().get("/tickets/{id}/playbook", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbid_whenCustomer() {
        given().get("/tickets/{id}/playbook", UUID.randomUUID()).then().statusCode(403);
    }

    private static OpenTicket order(Origin origin, @Nullable UUID followUpOf) {
        return new OpenTicket(
                "cus-1",
                Channel.CALLBACK,
                origin,
                Actor.SYSTEM,
                null,
                Category.COMPLAINT,
                null,
                "zh",
                null,
                followUpOf,
                null);
    }

    private static Response check(String id, String step, @Nullable String reason) {
        return given().contentType(ContentType.JSON)
                .body(reason == null ? "{}" : "{\"reason\":\"%s\"}".formatted(reason))
                .put("/tickets/{id}/playbook/{step}", id, step);
    }
}
