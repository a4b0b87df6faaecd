package io.walletline.ticket.deadlines.obligations;

import static io.restassured.RestAssured.given;
import static io.walletline.ticket.deadlines.clocks.Desk.clock;
import static io.walletline.ticket.deadlines.clocks.Desk.move;
import static io.walletline.ticket.deadlines.clocks.Desk.obligation;
import static io.walletline.ticket.deadlines.clocks.Desk.order;
import static io.walletline.ticket.deadlines.clocks.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
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
import io.walletline.ticket.deadlines.clocks.ClockWaker;
import io.walletline.ticket.deadlines.clocks.Desk;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Priority;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "sup-1",
        roles = {"agent", "supervisor"})
class ObligationsTest {

    @Inject
    TicketDesk desk;

    @Inject
    MovableClock time;

    @Inject
    ClockWaker waker;

    private static void meet(UUID ticket, String kind) {
        post("/obligations/" + obligation(ticket, kind, "id") + "/meet", Map.of("note", "done"))
                .statusCode(200)
                .body("state", equalTo("met"));
    }

    @Test
    void shouldLeadThroughRegulationE() {
        // Given: an error in the US, not decided in time
        var id = desk.open(order(Category.PAYMENT_FAILED, Priority.HIGH, "US")).id();
        assertThat(obligation(id, "provisional-credit", "state")).isNull();
        time.advance(Duration.ofDays(16));
        waker.poke();
        await().until(() -> "open".equals(obligation(id, "provisional-credit", "state")));

        // When
        meet(id, "provisional-credit");

        // Then: the ten days are kept, the 45 run from the notice, and a letter is due
        assertThat(Desk.<String>clock(id, "us-reg-e-decide", "state")).isEqualTo("met");
        assertThat(Desk.<String>clock(id, "us-reg-e-investigate", "startedAt"))
                .isEqualTo(clock(id, "us-reg-e-decide", "startedAt"));
        assertThat(obligation(id, "credit-notice", "state")).isEqualTo("open");
        assertThat(obligation(id, "credit-notice", "title.zh")).isNotBlank();
        meet(id, "credit-notice");
        move(id, "resolved").statusCode(200);
        assertThat(Desk.<String>clock(id, "us-reg-e-investigate", "state")).isEqualTo("met");
        move(id, "closed")
                .statusCode(409)
                .body("type", endsWith("/obligations-open"))
                .body("obligations", hasItem("result-letter"));
        meet(id, "result-letter");
        move(id, "closed").statusCode(200);
        try (var tap = KafkaTap.open()) {
            for (var name : new String[] {"obligation-opened", "obligation-met"}) {
                var event = tap.await("ticket.events.v1", name, e -> e.key().equals(id.toString()));
                assertThat(Contracts.ofThisModule().violations(name, event.data()))
                        .isEmpty();
            }
        }
    }

    @Test
    void shouldAskForNoCredit_whenTheErrorIsDecidedAfterTheWarning() {
        // Given: the warning has opened the makeshift
        var id = desk.open(order(Category.PAYMENT_FAILED, Priority.HIGH, "US")).id();
        post("/tickets/" + id + "/entries", Map.of("kind", "reply", "text", "we look into it"));
        time.advance(Duration.ofDays(25));
        waker.poke();
        await().until(() -> "open".equals(obligation(id, "provisional-credit", "state")));
        await().until(() -> clock(id, "us-reg-e-decide", "breachedAt") != null);

        // When
        move(id, "resolved").statusCode(200);

        // Then
        assertThat(obligation(id, "provisional-credit", "state")).isEqualTo("waived");
        assertThat(obligation(id, "provisional-credit", "reason")).isEqualTo("settled-otherwise");
        assertThat(obligation(id, "result-letter", "state")).isEqualTo("open");
    }

    @Test
    void shouldGoOnWaitingForTheDecision_whenTheCreditIsWaived() {
        // Given
        var id = desk.open(order(Category.PAYMENT_FAILED, Priority.HIGH, "US")).id();
        time.advance(Duration.ofDays(25));
        waker.poke();
        await().until(() -> "open".equals(obligation(id, "provisional-credit", "state")));

        // When
        post(
                        "/obligations/" + obligation(id, "provisional-credit", "id") + "/waive",
                        Map.of("reason", "the account is not verified"))
                .statusCode(200);

        // Then
        assertThat(Desk.<String>clock(id, "us-reg-e-decide", "state")).isEqualTo("running");
    }

    @Test
    void shouldCancelTheClock_whenItsObligationIsWaivedWithAReason() {
        // Given
        var id =
                desk.open(order(Category.ACCOUNT_STOLEN, Priority.URGENT, "FR")).id();
        var refund = obligation(id, "refund", "id");
        var reason = Map.of("reason", "fraud suspected, authority told in writing");

        // When
        post("/obligations/" + refund + "/waive", reason)
                .statusCode(200)
                .body("state", equalTo("waived"))
                .body("settledBy", equalTo("sup-1"))
                .body("reason", containsString("authority"));

        // Then
        assertThat(Desk.<String>clock(id, "eu-psd2-unauthorised", "state")).isEqualTo("cancelled");
        post("/obligations/" + refund + "/meet", Map.of())
                .statusCode(409)
                .body("type", endsWith("/obligation-settled"));
        try (var tap = KafkaTap.open()) {
            var event = tap.await(
                    "ticket.events.v1", "obligation-waived", e -> e.key().equals(id.toString()));
            assertThat(Contracts.ofThisModule().violations("obligation-waived", event.data()))
                    .isEmpty();
            assertThat(event.data().toString()).doesNotContain("authority");
        }
    }

    @Test
    void shouldListWhatIsOpen_theNextDueFirst() {
        // Given
        var soon =
                desk.open(order(Category.ACCOUNT_STOLEN, Priority.URGENT, "BR")).id();
        desk.open(order(Category.COMPLAINT, Priority.HIGH, "DE"));

        // When
        var first = given().get("/obligations?limit=200");

        // Then
        first.then().statusCode(200).body("items.ticketId", hasItem(soon.toString()));
        var dues = first.jsonPath().getList("items.dueAt", String.class).stream()
                .map(java.time.Instant::parse)
                .toList();
        assertThat(dues).isSorted();
        var paged = given().get("/obligations?limit=1");
        String next = paged.path("next");
        given().get("/obligations?limit=1&cursor={c}", next)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(first.path("items[1].id")));
        given().get("/obligations?cursor=!!").then().statusCode(400);
    }

    @Test
    void shouldExplain_whenTheRequestIsBad() {
        // Given
        var nobody = "/obligations/" + UUID.randomUUID();

        // When
        var unknown = post(nobody + "/meet", Map.of());

        // Then
        unknown.statusCode(404).body("type", endsWith("/obligation-not-found"));
        post(nobody + "/waive", Map.of()).statusCode(400);
        given().get("/tickets/{id}/obligations", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/ticket-not-found"));
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldLeaveWaivingToSupervisors() {
        // When
        var waived = post("/obligations/" + UUID.randomUUID() + "/waive", Map.of("reason", "x"));

        // Then
        waived.statusCode(403);
    }
}
