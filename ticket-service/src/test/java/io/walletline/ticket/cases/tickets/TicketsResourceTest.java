package io.walletline.ticket.cases.tickets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Channel;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class TicketsResourceTest {

    @Inject
    TicketDesk desk;

    private static final String STOLEN = "我的钱包被盗了,刚刚有人把钱转走了";

    @Test
    void shouldOpenAndClassify_whenTextIsGiven() {
        // When
        var opened = open("""
                {"customerRef":"cus-1","channel":"message","text":"%s"}""".formatted(STOLEN));

        // Then
        opened.then()
                .statusCode(201)
                .header("Location", containsString("/tickets/"))
                .header("ETag", notNullValue())
                .body("category", equalTo("account-stolen"))
                .body("priority", equalTo("urgent"))
                .body("language", equalTo("zh"))
                .body("status", equalTo("new"));
        var id = opened.path("id").toString();
        try (var tap = KafkaTap.open()) {
            var event =
                    tap.await("ticket.events.v1", "ticket-opened", e -> e.key().equals(id));
            assertThat(Contracts.ofThisModule().violations("ticket-opened", event.data()))
                    .isEmpty();
            assertThat(event.data().toString()).doesNotContain("钱包");
            var classified = tap.await(
                    "ticket.events.v1", "ticket-classified", e -> e.key().equals(id));
            assertThat(Contracts.ofThisModule().violations("ticket-classified", classified.data()))
                    .isEmpty();
            assertThat(classified.correlationId()).isEqualTo(event.correlationId());
        }
    }

    @Test
    void shouldShowTheTimelineInOrder() {
        // Given
        var id = openedId();
        write(id, "note", "first").then().statusCode(201);
        write(id, "reply", "second").then().statusCode(201);

        // When
        var timeline = given().get("/tickets/{id}/timeline", id);

        // Then
        timeline.then()
                .statusCode(200)
                .body("items.kind", contains("act", "message", "note", "message"))
                .body("items[0].code", equalTo("ticket-opened"))
                .body("items[2].text", equalTo("first"));
    }

    @Test
    void shouldPageTheTimelineWithoutGapOrRepeat() {
        // Given
        var id = openedId();
        for (int i = 0; i < 5; i++) {
            write(id, "note", "note " + i);
        }

        // When
        var first = given().get("/tickets/{id}/timeline?limit=4", id);
        String next = first.path("next");
        var second = given().get("/tickets/{id}/timeline?limit=4&cursor={c}", id, next);

        // Then
        first.then().body("items", hasSize(4));
        second.then().body("items", hasSize(3)).body("next", equalTo(null)).body("items[2].text", equalTo("note 4"));
    }

    @Test
    void shouldMoveThroughTheStatusMachine_andRefuseWhatItDoesNotKnow() {
        // Given
        var id = openedId();

        // When
        var resolved = move(id, "resolved", etag(id));
        var illegal = move(id, "pending-customer", etag(id));

        // Then
        resolved.then().statusCode(200).body("status", equalTo("resolved")).body("resolvedAt", notNullValue());
        illegal.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/illegal-transition"))
                .body("allowed", hasItem("open"));
        try (var tap = KafkaTap.open()) {
            var event = tap.await(
                    "ticket.events.v1", "ticket-resolved", e -> e.key().equals(id));
            assertThat(Contracts.ofThisModule().violations("ticket-resolved", event.data()))
                    .isEmpty();
            var changed = tap.await(
                    "ticket.events.v1", "ticket-status-changed", e -> e.key().equals(id));
            assertThat(Contracts.ofThisModule().violations("ticket-status-changed", changed.data()))
                    .isEmpty();
        }
    }

    @Test
    void shouldAskForTheRevision_whenIfMatchIsMissingOrStale() {
        // Given
        var id = openedId();
        var old = etag(id);
        move(id, "open", old).then().statusCode(200);

        // When
        var without = given().contentType(ContentType.JSON)
                .body("{\"to\":\"on-hold\"}")
                .post("/tickets/{id}/status", id);
        var stale = move(id, "on-hold", old);

        // Then
        without.then().statusCode(428).body("type", endsWith("/precondition-required"));
        stale.then().statusCode(412).body("type", endsWith("/stale-revision"));
    }

    @Test
    void shouldCorrectAndAssign() {
        // Given
        var id = openedId();

        // When
        var corrected = given().contentType(ContentType.JSON)
                .header("If-Match", etag(id))
                .body("{\"category\":\"refund\",\"priority\":\"low\",\"assignee\":\"agt-7\"}")
                .patch("/tickets/{id}", id);

        // Then
        corrected
                .then()
                .statusCode(200)
                .body("category", equalTo("refund"))
                .body("priority", equalTo("low"))
                .body("assignee", equalTo("agt-7"));
        try (var tap = KafkaTap.open()) {
            var event = tap.await(
                    "ticket.events.v1", "ticket-assigned", e -> e.key().equals(id));
            assertThat(Contracts.ofThisModule().violations("ticket-assigned", event.data()))
                    .isEmpty();
        }
    }

    @Test
    void shouldAnswerAgain_whenTheSameKeyAndBodyComeAgain() {
        // Given
        var key = UUID.randomUUID().toString();
        var body = "{\"customerRef\":\"cus-1\",\"channel\":\"chat\",\"text\":\"refund please\"}";

        // When
        var first = open(body, key);
        var again = open(body, key);
        var other = open(body.replace("refund", "transfer"), key);

        // Then
        again.then()
                .statusCode(201)
                .header("Idempotency-Replay", equalTo("true"))
                .header("Location", equalTo(first.header("Location")))
                .body("id", equalTo(first.path("id")));
        other.then().statusCode(422).body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void shouldOpenOnce_whenTheSameKeyRaces() throws Exception {
        // Given
        var key = UUID.randomUUID().toString();
        var body = "{\"customerRef\":\"cus-race-%s\",\"channel\":\"chat\",\"text\":\"refund\"}"
                .formatted(key.substring(0, 8));
        Callable<Response> call = () -> open(body, key);

        // When
        List<Response> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            answers = threads.invokeAll(java.util.Collections.nCopies(8, call)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        // Then: one ticket; whoever came too early was told to come again
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(201, 409)
                .contains(201);
        assertThat(answers.stream().filter(a -> a.statusCode() == 409))
                .allSatisfy(a -> assertThat(a.header("Retry-After")).isEqualTo("1"));
        given().get("/tickets?customer=cus-race-{k}", key.substring(0, 8))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void shouldListByFilterAndPage() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            open("{\"customerRef\":\"%s\",\"channel\":\"chat\",\"category\":\"fees\"}".formatted(customer));
        }

        // When
        var first = given().get("/tickets?customer={c}&status=new&limit=2", customer);
        String next = first.path("next");
        var second = given().get("/tickets?customer={c}&status=new&limit=2&cursor={n}", customer, next);

        // Then
        first.then().statusCode(200).body("items", hasSize(2));
        second.then().body("items", hasSize(1));
    }

    @Test
    void shouldExplain_whenTheRequestIsBad() {
        open("{not json").then().statusCode(400).body("type", endsWith("/malformed-body"));
        open("{\"channel\":7}").then().statusCode(400).body("field", equalTo("channel"));
        open("{\"channel\":\"pigeon\"}").then().statusCode(400).body("field", equalTo("channel"));
        open("{\"channel\":\"chat\",\"colour\":\"red\"}")
                .then()
                .statusCode(400)
                .body("type", endsWith("/unknown-field"))
                .body("field", equalTo("colour"));
        open("{\"text\":\"x\"}")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-request"))
                .body("violations.field", hasItem("channel"));
        var secret = "4111 1111 1111 1111";
        open("{\"customerRef\":\"cus-1\",\"channel\":\"chat\",\"text\":\"%s\"}".formatted(secret + "x".repeat(10_000)))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("text"))
                .body(not(containsString(secret)));
        given().get("/tickets?status=lost").then().statusCode(400).body("allowed", hasItem("on-hold"));
        given().get("/tickets?cursor=!!").then().statusCode(400).body("type", endsWith("/bad-cursor"));
        given().get("/tickets/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/ticket-not-found"));
        given().contentType(ContentType.TEXT).body("x").post("/tickets").then().statusCode(415);
    }

    @Test
    @TestSecurity(user = "cus-9", roles = "customer")
    void shouldOpenInOwnNameOnly_whenCustomer() {
        open("{\"channel\":\"message\",\"text\":\"refund\"}")
                .then()
                .statusCode(201)
                .body("customerRef", equalTo("cus-9"));
        open("{\"channel\":\"message\",\"text\":\"refund\",\"customerRef\":\"cus-1\"}")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-your-matter"));
    }

    @Test
    @TestSecurity(user = "cus-8", roles = "customer")
    void shouldHideNotesActsAndOthers_whenCustomer() {
        // Given
        var id =
                open("{\"channel\":\"message\",\"text\":\"refund\"}").path("id").toString();

        // When
        var timeline = given().get("/tickets/{id}/timeline", id);
        var note = write(id, "note", "me too");
        var status = move(id, "resolved", "*");

        // Then
        timeline.then().body("items.kind", contains("message"));
        note.then().statusCode(403).body("type", endsWith("/notes-are-for-agents"));
        status.then().statusCode(403).body("type", endsWith("/forbidden"));
        given().get("/tickets?customer=cus-1").then().body("items.customerRef", not(hasItem("cus-1")));
    }

    @Test
    @TestSecurity(user = "cus-7", roles = "customer")
    void shouldSayNotFound_whenACustomerAsksForAForeignTicket() {
        // Given
        var order = new OpenTicket(
                "cus-other",
                Channel.CHAT,
                Origin.CUSTOMER,
                Actor.customer("cus-other"),
                "mine",
                null,
                null,
                "en",
                null,
                null,
                null);
        var foreign = desk.open(order).id();

        // When
        var read = given().get("/tickets/{id}", foreign);
        var timeline = given().get("/tickets/{id}/timeline", foreign);
        var reply = write(foreign.toString(), "reply", "let me in");

        // Then: the same answer as for a ticket that does not exist
        List.of(read, timeline, reply)
                .forEach(answer -> answer.then().statusCode(404).body("type", endsWith("/ticket-not-found")));
    }

    @Test
    @TestSecurity
    void shouldAskForAToken_whenNobodyIsLoggedIn() {
        given().get("/tickets")
                .then()
                .statusCode(401)
                .body("type", endsWith("/unauthenticated"))
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    @TestSecurity(user = "ana", roles = "analyst")
    void shouldForbid_whenTheRoleDoesNotFit() {
        given().get("/tickets").then().statusCode(403).body("type", endsWith("/forbidden"));
    }

    static String openedId() {
        return open("{\"customerRef\":\"cus-1\",\"channel\":\"message\",\"text\":\"refund please\"}")
                .path("id")
                .toString();
    }

    private static Response open(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/tickets");
    }

    private static Response open(String body, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/tickets");
    }

    private static Response write(String id, String kind, String text) {
        return given().contentType(ContentType.JSON)
                .body("{\"kind\":\"%s\",\"text\":\"%s\"}".formatted(kind, text))
                .post("/tickets/{id}/entries", id);
    }

    private static Response move(String id, String to, String etag) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body("{\"to\":\"%s\"}".formatted(to))
                .post("/tickets/{id}/status", id);
    }

    private static String etag(String id) {
        return given().get("/tickets/{id}", id).header("ETag");
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldGiveItBackToEverybody_whenTheAssigneeIsNull() {
        // Given
        var id = TicketCalls.open("refund");
        patch(id, "{\"assignee\":\"agt-7\"}").then().statusCode(200).body("assignee", equalTo("agt-7"));

        // When
        var left = patch(id, "{\"priority\":\"low\"}");
        var gone = patch(id, "{\"assignee\":null}");
        var again = patch(id, "{\"assignee\":null}");

        // Then
        left.then().statusCode(200).body("assignee", equalTo("agt-7"));
        gone.then().statusCode(200).body("assignee", nullValue()).body("priority", equalTo("low"));
        again.then().statusCode(200).header("ETag", equalTo(gone.header("ETag")));
        given().get("/tickets/{id}/timeline", id).then().body("items.code", hasItem("ticket-unassigned"));
        try (var tap = KafkaTap.open()) {
            var event = tap.await(
                    "ticket.events.v1", "ticket-unassigned", e -> e.key().equals(id));
            assertThat(event.data().get("agentId").asText()).isEqualTo("agt-7");
            assertThat(Contracts.ofThisModule().violations("ticket-unassigned", event.data()))
                    .isEmpty();
        }
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldExplain_whenTheAssigneeIsNoId() {
        // Given
        var id = TicketCalls.open("refund");

        // When, Then
        patch(id, "{\"assignee\":\"\"}").then().statusCode(400);
        patch(id, "{\"assignee\":7}").then().statusCode(400);
        TicketCalls.move(id, "resolved").then().statusCode(200);
        patch(id, "{\"assignee\":null}").then().statusCode(200);
    }

    private static Response patch(String id, String body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", TicketCalls.etag(id))
                .body(body)
                .patch("/tickets/{id}", id);
    }
}
