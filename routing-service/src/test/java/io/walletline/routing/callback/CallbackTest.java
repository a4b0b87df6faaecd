package io.walletline.routing.callback;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.endContact;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.post;
import static io.walletline.routing.Stage.put;
import static io.walletline.routing.Stage.requestContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.dispatch.Deadlines;
import io.walletline.routing.dispatch.Dispatcher;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.offer.OfferDesk;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "call-page",
        roles = {Role.ADMIN, Role.AGENT, Role.SERVICE})
class CallbackTest {

    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    @Inject
    Staff staff;

    @Inject
    EntryDesk entry;

    @Inject
    HangUpDesk hangUps;

    @Inject
    CallbackDesk callbacks;

    @Inject
    OfferDesk offers;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Deadlines deadlines;

    @Inject
    MovableClock clock;

    @Inject
    Ids ids;

    private final KafkaTap tap = KafkaTap.open();
    private final String name = fresh("back");

    @AfterEach
    void nobodyStays() {
        staff.enter(name, Map.of(), null); // whoever is available fits nothing any more
        tap.close();
    }

    private void pass(Duration time) {
        clock.advance(time);
        deadlines.poke();
        dispatcher.poke();
    }

    private void queue(Map<String, Object> access) {
        var definition = new HashMap<String, Object>(access);
        definition.put("order", 1);
        definition.put("match", Map.of("categories", List.of(name)));
        definition.put("requires", Map.of(name, 1));
        definition.put("wrapUpSeconds", 0);
        definition.put("offerSeconds", 3600);
        put("/queues/" + name, definition).statusCode(201);
    }

    private UUID waiting() {
        clock.advance(Duration.ofSeconds(1)); // who comes at the same instant has no earlier place
        var contact = requestContact(tap, name, "en");
        event(contact, "contact-queued");
        return contact;
    }

    private UUID askedFor(String mode) {
        var contact = waiting();
        post("/contacts/" + contact + "/callback", Map.of("mode", mode)).statusCode(201);
        return contact;
    }

    private KafkaTap.Seen event(UUID contact, String event) {
        var seen = tap.await(ROUTING, event, one -> one.key().equals(contact.toString()));
        assertThat(Contracts.ofThisModule().violations(event, seen.data())).isEmpty();
        return seen;
    }

    private String stateOf(UUID contact) {
        return json("/contacts/" + contact).getString("state");
    }

    private void eventuallyIs(UUID callback, String state) {
        eventually()
                .until(() -> json("/callbacks/" + callback).getString("state").equals(state));
    }

    private void available() {
        staff.enterAvailable(name, Map.of("en", 5, name, 5));
    }

    private void accept(UUID contact, int time) {
        var made = tap.await(
                        ROUTING,
                        seen -> seen.key().equals(contact.toString())
                                && seen.name().equals("offer-made"),
                        time)
                .getLast();
        offers.accept(UUID.fromString(made.data().get("offerId").asText()), name);
    }

    private void report(UUID contact, String outcome) {
        post("/callbacks/" + contact + "/attempts", Map.of("outcome", outcome)).statusCode(200);
    }

    @Test
    void shouldDialWhenTheAgentHasTakenIt_whenTheAgentIsFirst() {
        // Given
        queue(Map.of());
        var contact = askedFor("agent-first");
        var queuedAt = Instant.parse(json("/contacts/" + contact).getString("queuedAt"));
        endContact(tap, contact); // the call from before
        var later = waiting();
        available();

        // When
        accept(contact, 1);

        // Then
        var dial = event(contact, "callback-dial-requested").data();
        assertThat(dial.get("agentId").asText()).isEqualTo(name);
        assertThat(dial.get("attempt").asInt()).isEqualTo(1);
        assertThat(event(contact, "callback-requested").data().get("reason").asText())
                .isEqualTo("asked");
        report(contact, "answered");
        assertThat(json("/contacts/" + contact).getString("channel")).isEqualTo("callback");
        assertThat(Instant.parse(json("/contacts/" + contact).getString("queuedAt")))
                .isEqualTo(queuedAt);
        hangUps.endedByCustomer(contact);
        assertThat(event(contact, "callback-ended").data().get("outcome").asText())
                .isEqualTo("done");
        assertThat(stateOf(contact)).isEqualTo("done");
        hangUps.endedByCustomer(later);
    }

    @Test
    void f19_shouldKeepAttemptTwo_whenAttemptOneIsReportedAgain() {
        // Given
        queue(Map.of());
        var contact = askedFor("agent-first");
        available();
        accept(contact, 1);
        report(contact, "no-answer", 1);
        pass(Duration.ofMinutes(5));
        accept(contact, 2);

        // When
        for (var outcome : List.of("no-answer", "busy", "failed", "answered")) {
            report(contact, outcome, 1);
        }

        // Then
        assertThat(json("/callbacks/" + contact).getString("state")).isEqualTo("dialling");
        assertThat(json("/callbacks/" + contact).getInt("attempts")).isEqualTo(2);
        post("/callbacks/" + contact + "/attempts", Map.of("outcome", "answered", "attempt", 3))
                .statusCode(409);
        report(contact, "answered", 2);
        report(contact, "no-answer", 2);
        post("/callbacks/" + contact + "/answered?attempt=1").statusCode(200);
        assertThat(json("/callbacks/" + contact).getString("state")).isEqualTo("answered");
        hangUps.endedByCustomer(contact);
    }

    private void report(UUID contact, String outcome, int attempt) {
        post("/callbacks/" + contact + "/attempts", Map.of("outcome", outcome, "attempt", attempt))
                .statusCode(200);
    }

    @Test
    void shouldLetTheAgentGoAndTryAgain_whenNobodyAnswers() {
        // Given
        queue(Map.of());
        var contact = askedFor("agent-first");
        available();
        for (int attempt = 1; attempt <= 2; attempt++) {
            accept(contact, attempt);
            report(contact, attempt == 1 ? "no-answer" : "busy");
            assertThat(stateOf(contact)).isEqualTo("callback");
            pass(Duration.ofMinutes(5));
        }

        // When: the last attempt is never reported on
        accept(contact, 3);
        pass(Duration.ofSeconds(60));

        // Then
        assertThat(event(contact, "callback-ended").data().get("outcome").asText())
                .isEqualTo("failed");
        assertThat(stateOf(contact)).isEqualTo("deflected");
        assertThat(json("/callbacks/" + contact).getInt("attempts")).isEqualTo(3);
        var failed = failures(contact, 3);
        assertThat(failed)
                .extracting(one -> one.get("reason").asText())
                .containsExactly("no-answer", "busy", "not-reported");
        assertThat(failed).extracting(one -> one.get("attempt").asInt()).containsExactly(1, 2, 3);
        assertThat(failed).extracting(one -> one.has("nextFrom")).containsExactly(true, true, false);
        var next = waiting();
        accept(next, 1);
        hangUps.endedByCustomer(next);
    }

    @Test
    void shouldKeepThePlace_whenTheCustomerIsFirst() {
        // Given: the only agent talks
        queue(Map.of());
        available();
        var talk = waiting();
        accept(talk, 1);
        var contact = askedFor("customer-first");
        endContact(tap, contact);
        var behind = waiting();

        // When: it is the next, so the customer is dialled, and answers before the agent is free
        pass(Duration.ofSeconds(6));
        var dial = event(contact, "callback-dial-requested").data();
        post("/callbacks/" + contact + "/answered").statusCode(200).body("state", equalTo("answered"));
        hangUps.endedByCustomer(talk);

        // Then
        assertThat(dial.has("agentId")).isFalse();
        accept(contact, 1);
        assertThat(stateOf(behind)).isEqualTo("waiting");
        hangUps.endedByCustomer(contact);
        assertThat(event(contact, "callback-ended").data().get("outcome").asText())
                .isEqualTo("done");
        hangUps.endedByCustomer(behind);
    }

    @Test
    void shouldDialNobody_whenNobodyIsOnDuty() {
        // Given
        queue(Map.of());
        var contact = askedFor("customer-first");

        // When
        pass(Duration.ofSeconds(6));
        pass(Duration.ofHours(24));

        // Then: the window has closed
        assertThat(event(contact, "callback-ended").data().get("outcome").asText())
                .isEqualTo("expired");
        assertThat(json("/callbacks/" + contact).getInt("attempts")).isZero();
        assertThat(stateOf(contact)).isEqualTo("deflected");
    }

    @Test
    void shouldRespectTheWindow_whenOneIsAskedFor() {
        // Given
        queue(Map.of());
        available();
        var talk = waiting();
        accept(talk, 1);
        var contact = waiting();
        var from = clock.instant().plus(Duration.ofHours(1));

        // When
        post(
                        "/contacts/" + contact + "/callback",
                        Map.of(
                                "notBefore",
                                from.toString(),
                                "notAfter",
                                from.plusSeconds(1800).toString(),
                                "attempts",
                                5))
                .statusCode(201)
                .body("state", equalTo("asked"))
                .body("maxAttempts", equalTo(5));
        hangUps.endedByCustomer(talk);
        pass(Duration.ofMinutes(59));

        // Then
        assertThat(stateOf(contact)).isEqualTo("callback");
        pass(Duration.ofMinutes(2));
        event(contact, "callback-dial-requested");
        report(contact, "no-answer");
        pass(Duration.ofMinutes(30));
        assertThat(event(contact, "callback-ended").data().get("outcome").asText())
                .isEqualTo("expired");
    }

    @Test
    void shouldCallBackWhenItOpens_whenTheQueueIsClosed() {
        // Given: open for the minute before the last only
        var closed = clock.instant().minus(Duration.ofMinutes(2)).toString().substring(11, 16);
        var end = clock.instant().minus(Duration.ofMinutes(1)).toString().substring(11, 16);
        var week = new HashMap<String, Object>();
        DAYS.forEach(day -> week.put(day, List.of(Map.of("from", closed, "to", end))));
        put("/calendars/" + name, Map.of("timeZone", "UTC", "weekly", week)).statusCode(201);
        queue(Map.of("hours", Map.of("calendar", name, "outside", Map.of("act", "callback"))));

        // When
        var contact = requestContact(tap, name, "en");

        // Then
        var asked = event(contact, "callback-requested").data();
        assertThat(asked.get("reason").asText()).isEqualTo("closed");
        assertThat(asked.get("notBefore").asText()).contains("T" + closed);
        assertThat(stateOf(contact)).isEqualTo("callback");
        given().delete("/callbacks/" + contact).then().statusCode(204);
        given().delete("/callbacks/" + contact).then().statusCode(204);
        assertThat(event(contact, "callback-ended").data().get("outcome").asText())
                .isEqualTo("cancelled");
        assertThat(stateOf(contact)).isEqualTo("deflected");
    }

    @Test
    void shouldTryAgainWhenItOpens_whenTheQueueClosesBeforeTheNextAttempt() {
        // Given: a queue that closes in three minutes, for ten hours
        var opens = openUntilIn(3, 10);
        available();
        var talk = waiting();
        accept(talk, 1);
        var contact = askedFor("customer-first");
        hangUps.endedByCustomer(talk);
        pass(Duration.ofSeconds(6));
        event(contact, "callback-dial-requested");

        // When
        report(contact, "no-answer");

        // Then: not after five minutes, but in the morning
        assertThat(Instant.parse(failures(contact, 1).getFirst().get("nextFrom").asText()))
                .isEqualTo(opens);
        pass(Duration.ofMinutes(30));
        assertThat(json("/callbacks/" + contact).getString("state")).isEqualTo("asked");
        pass(Duration.between(clock.instant(), opens));
        eventuallyIs(contact, "dialling");
        assertThat(json("/callbacks/" + contact).getInt("attempts")).isEqualTo(2);
        given().delete("/callbacks/" + contact).then().statusCode(204);
    }

    @Test
    void shouldLeaveTheLineUntilItOpens_whenTheQueueClosesWhileNobodyIsFree() {
        // Given: agent-first, in the line of a queue that closes in three minutes
        var opens = openUntilIn(3, 10);
        var contact = askedFor("agent-first");
        assertThat(stateOf(contact)).isEqualTo("waiting");

        // When
        pass(Duration.ofMinutes(4));

        // Then
        eventuallyIs(contact, "asked");
        assertThat(stateOf(contact)).isEqualTo("callback");
        assertThat(Instant.parse(json("/callbacks/" + contact).getString("next")))
                .isEqualTo(opens);
        pass(Duration.between(clock.instant(), opens));
        eventuallyIs(contact, "due");
        assertThat(stateOf(contact)).isEqualTo("waiting");
        given().delete("/callbacks/" + contact).then().statusCode(204);
    }

    @Test
    void shouldExpire_whenTheQueueOpensAfterTheWindowOnly() {
        // Given
        openUntilIn(3, 10);
        var contact = waiting();
        post(
                        "/contacts/" + contact + "/callback",
                        Map.of(
                                "mode",
                                "agent-first",
                                "notAfter",
                                clock.instant().plus(Duration.ofHours(2)).toString()))
                .statusCode(201);

        // When
        pass(Duration.ofMinutes(4));

        // Then: nobody is kept waiting for a call that cannot come
        assertThat(event(contact, "callback-ended").data().get("outcome").asText())
                .isEqualTo("expired");
    }

    /** Every day from ten hours and these minutes after now, until these minutes after now; returns when it opens again. */
    private Instant openUntilIn(int minutes, int closedHours) {
        var closes = clock.instant().plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MINUTES);
        var opens = closes.plus(Duration.ofHours(closedHours));
        var week = new HashMap<String, Object>();
        var hours = Map.of(
                "from",
                opens.toString().substring(11, 16),
                "to",
                closes.toString().substring(11, 16));
        DAYS.forEach(day -> week.put(day, List.of(hours)));
        put("/calendars/" + name, Map.of("timeZone", "UTC", "weekly", week)).statusCode(201);
        queue(Map.of("hours", Map.of("calendar", name, "outside", Map.of("act", "message"))));
        return opens;
    }

    private List<JsonNode> failures(UUID contact, int times) {
        return tap
                .await(
                        ROUTING,
                        seen -> seen.key().equals(contact.toString())
                                && seen.name().equals("callback-attempt-failed"),
                        times)
                .stream()
                .map(KafkaTap.Seen::data)
                .peek(data -> assertThat(Contracts.ofThisModule().violations("callback-attempt-failed", data))
                        .isEmpty())
                .toList();
    }

    @Test
    void shouldCancel_whenNothingIsWantedAnyMore() {
        // Given
        queue(Map.of());
        var contact = askedFor("customer-first");

        // When
        hangUps.endedByCustomer(contact);
        eventuallyIs(contact, "due");
        hangUps.renouncedByCustomer(contact);

        // Then
        eventuallyIs(contact, "cancelled");
    }

    @Test
    void shouldRefuse_whenItCannotBe() {
        queue(Map.of());
        var contact = waiting();
        var path = "/contacts/" + contact + "/callback";
        post(path, Map.of("attempts", 11)).statusCode(400);
        post(path, Map.of("mode", "nobody-first")).statusCode(400);
        post(path, Map.of("notAfter", clock.instant().minusSeconds(1).toString()))
                .statusCode(422)
                .body("type", endsWith("/bad-window"));
        post("/contacts/" + UUID.randomUUID() + "/callback", Map.of()).statusCode(404);
        given().get("/callbacks/" + contact).then().statusCode(404).body("type", endsWith("/unknown-callback"));
        post(path, Map.of()).statusCode(201);
        post(path, Map.of()).statusCode(409).body("type", endsWith("/contact-not-waiting"));
        post("/callbacks/" + contact + "/answered").statusCode(409).body("type", endsWith("/callback-not-dialling"));
        post("/callbacks/" + contact + "/attempts", Map.of("outcome", "maybe")).statusCode(400);
        given().delete("/callbacks/" + contact).then().statusCode(204);
        post("/callbacks/" + contact + "/answered").statusCode(409).body("type", endsWith("/callback-over"));
    }

    @Test
    @TestSecurity(user = "customer-7", roles = Role.CUSTOMER)
    void shouldShowAndCancelTheirOwnOnly_whenCustomersAsk() {
        // Given
        var own = entered("customer-7");
        var others = entered("customer-8");

        // When / Then
        given().get("/callbacks/" + own).then().statusCode(200).body("state", equalTo("due"));
        given().get("/callbacks/" + others).then().statusCode(404);
        given().delete("/callbacks/" + others).then().statusCode(404);
        given().delete("/callbacks/" + own).then().statusCode(204);
        post("/contacts/" + own + "/callback", Map.of()).statusCode(403);
        post("/callbacks/" + own + "/answered").statusCode(403);
        callbacks.cancel(others);
    }

    private UUID entered(String customer) {
        var id = ids.next();
        entry.enter(new ArrivingContact(
                id, id, customer, Channel.PHONE, "help", name, 30, "nobodys", null, 0, null, clock.instant(), id, id));
        callbacks.request(id, new CallbackRequest(null, null, null, null));
        return id;
    }

    @Test
    @TestSecurity(user = "agent", roles = Role.AGENT)
    void shouldAnswer403_whenAnAgentReportsAnAttempt() {
        post("/callbacks/" + UUID.randomUUID() + "/answered").statusCode(403);
    }
}
