package io.walletline.routing.transfer;

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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.offer.Offer;
import io.walletline.routing.offer.OfferDesk;
import io.walletline.routing.offer.OfferRepository;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "transfer-agent",
        roles = {Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
class TransferTest {

    private static final String ME = "transfer-agent";

    @Inject
    Staff staff;

    @Inject
    OfferDesk offerDesk;

    @Inject
    OfferRepository offers;

    @Inject
    ContactRepository contacts;

    @Inject
    io.walletline.testkit.MovableClock clock;

    @Inject
    io.walletline.routing.dispatch.Dispatcher dispatcher;

    private final KafkaTap tap = KafkaTap.open();
    private final String skill = fresh("skill");
    private final String second = fresh("second");
    private final String expert = fresh("expert");

    @BeforeEach
    void twoLinesWithOneAgentEach() {
        queue(skill, Map.of(skill, 3));
        queue(second, Map.of(second, 3));
        staff.enter(ME, Map.of("en", 5, skill, 5), null);
        staff.choose(ME, Presence.AVAILABLE);
        staff.enterAvailable(expert, Map.of("en", 5, second, 5, "tier", 2));
    }

    @AfterEach
    void close() {
        for (var agent : List.of(ME, expert)) {
            held(agent).forEach(contact -> endContact(tap, contact));
            eventually().until(() -> held(agent).isEmpty());
            staff.choose(agent, Presence.OFFLINE);
        }
        tap.close();
    }

    private static void queue(String name, Map<String, Integer> requires) {
        put(
                        "/queues/" + name,
                        Map.of(
                                "order",
                                1,
                                "match",
                                Map.of("categories", List.of(name)),
                                "requires",
                                requires,
                                "wrapUpSeconds",
                                0))
                .statusCode(201);
    }

    private List<UUID> held(String agent) {
        return QuarkusTransaction.requiringNew()
                .call(() -> contacts.heldBy(agent).stream().map(Contact::id).toList());
    }

    private UUID inMyHand() {
        var contact = requestContact(tap, skill, "en");
        offerDesk.accept(offerTo(ME, contact), ME);
        return contact;
    }

    private UUID offerTo(String agent, UUID contact) {
        return eventually()
                .until(
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> offers.pendingOfAgent(agent).stream()
                                        .filter(offer -> offer.contactId().equals(contact))
                                        .map(Offer::id)
                                        .findFirst()
                                        .orElse(null)),
                        java.util.Objects::nonNull);
    }

    private UUID consult(UUID contact) {
        return post("/contacts/" + contact + "/consultation", Map.of("queue", second))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("contactId");
    }

    private String agentOf(UUID contact) {
        return json("/contacts/" + contact).getString("agentId");
    }

    private String stateOf(UUID contact) {
        return json("/contacts/" + contact).getString("state");
    }

    @Test
    void shouldWaitForTheNextAgentBeforeThoseWhoCameLater_whenTransferredCold() {
        // Given
        var contact = inMyHand();

        // When
        post("/contacts/" + contact + "/transfer", Map.of("queue", second)).statusCode(204);

        // Then
        offerDesk.accept(offerTo(expert, contact), expert);
        assertThat(agentOf(contact)).isEqualTo(expert);
        assertThat(json("/agents/me").getString("presence")).isEqualTo("available");
        assertThat(tap.await(ROUTING, seen -> seen.key().equals(contact.toString()), 6))
                .extracting(KafkaTap.Seen::name)
                .containsExactly(
                        "contact-queued",
                        "offer-made",
                        "offer-accepted",
                        "contact-transferred",
                        "offer-made",
                        "offer-accepted");
    }

    @Test
    void f7_shouldStayCountedWhereItHappened_whenAnAnsweredCallIsTransferredAndGivenUp() {
        // Given
        staff.choose(expert, Presence.BREAK);
        var contact = inMyHand();
        var before = counted(skill);

        // When
        post("/contacts/" + contact + "/transfer", Map.of("queue", second)).statusCode(204);
        endContact(tap, contact);
        eventually().until(() -> stateOf(contact).equals("abandoned"));

        // Then
        assertThat(before).isEqualTo(Map.of("entered", 1, "answered", 1, "answeredInTime", 1, "abandoned", 0));
        assertThat(counted(skill)).isEqualTo(before);
        assertThat(counted(second)).isEqualTo(Map.of("entered", 1, "answered", 0, "answeredInTime", 0, "abandoned", 1));
    }

    @Test
    void f7_shouldKeepTheVerdictOfItsTime_whenThePromiseOfTheQueueChanges() {
        // Given
        var contact = inMyHand();
        var before = counted(skill);
        post("/contacts/" + contact + "/end").statusCode(200);

        // When
        var etag = RestAssured.get("/queues/" + skill).getHeader("ETag");
        RestAssured.given()
                .contentType("application/json")
                .header("If-Match", etag)
                .body(Map.of(
                        "order", 1,
                        "match", Map.of("categories", List.of(skill)),
                        "requires", Map.of(skill, 3),
                        "wrapUpSeconds", 0,
                        "serviceLevel", Map.of("percent", 80, "seconds", 86_400)))
                .put("/queues/" + skill)
                .then()
                .statusCode(200);

        // Then
        assertThat(counted(skill)).isEqualTo(before);
    }

    private Map<String, Integer> counted(String queue) {
        var from = clock.instant().minus(java.time.Duration.ofMinutes(30));
        var all = json("/live/intervals?by=queue&from=" + from + "&to="
                + clock.instant().plusSeconds(1));
        var sums = new java.util.TreeMap<String, Integer>();
        for (var figure : List.of("entered", "answered", "answeredInTime", "abandoned")) {
            var values = all.getList("intervals.findAll { it.name == '" + queue + "' }.performance." + figure).stream()
                    .filter(java.util.Objects::nonNull)
                    .map(value -> (Integer) value)
                    .toList();
            sums.put(figure, values.stream().mapToInt(Integer::intValue).sum());
        }
        return sums;
    }

    @Test
    void f28_shouldPassOverWhoHandedItOnForAWhile_whenAnotherCouldTakeIt() {
        // Given
        var contact = inMyHand();
        staff.enter(fresh("absent"), Map.of("en", 5, skill, 5), null);

        // When
        post("/contacts/" + contact + "/transfer", Map.of("queue", skill)).statusCode(204);
        var other = requestContact(tap, skill, "en");

        // Then: the next call is offered, this one is not
        assertThat(offerTo(ME, other)).isNotNull();
        assertThat(stateOf(contact)).isEqualTo("waiting");
        endContact(tap, other);
        clock.advance(java.time.Duration.ofSeconds(60));
        dispatcher.poke();
        assertThat(offerTo(ME, contact)).isNotNull();
        endContact(tap, contact);
        eventually().until(() -> stateOf(contact).equals("abandoned"));
    }

    @Test
    void f28_shouldOfferItToWhoHandedItOn_whenNobodyElseCouldEverTakeIt() {
        // Given
        var contact = inMyHand();

        // When
        post("/contacts/" + contact + "/transfer", Map.of("queue", skill)).statusCode(204);

        // Then
        assertThat(offerTo(ME, contact)).isNotNull();
        endContact(tap, contact);
        eventually().until(() -> stateOf(contact).equals("abandoned"));
    }

    @Test
    void shouldReachOnlyTheHigherTier_whenEscalated() {
        // Given a contact in hand, and then another agent of the same line and a higher tier
        var contact = inMyHand();
        var lead = fresh("lead");
        staff.enterAvailable(lead, Map.of("en", 5, skill, 5, "tier", 3));

        // When
        post("/contacts/" + contact + "/transfer", Map.of("tier", 3)).statusCode(204);

        // Then
        offerDesk.accept(offerTo(lead, contact), lead);
        assertThat(agentOf(contact)).isEqualTo(lead);
    }

    @Test
    void shouldPassToTheConsultedAgent_whenTheWarmTransferIsCompleted() {
        // Given
        var contact = inMyHand();
        var consultation = consult(contact);
        offerDesk.accept(offerTo(expert, consultation), expert);
        assertThat(agentOf(contact)).isEqualTo(ME);

        // When
        post("/contacts/" + contact + "/consultation/complete").statusCode(204);

        // Then
        assertThat(agentOf(contact)).isEqualTo(expert);
        assertThat(stateOf(contact)).isEqualTo("in-hand");
        assertThat(stateOf(consultation)).isEqualTo("done");
        assertThat(json("/agents/me").getString("presence")).isEqualTo("available");
        assertThat(json("/agents/" + expert).getString("presence")).isEqualTo("busy");
        var transferred =
                tap.await(ROUTING, "contact-transferred", seen -> seen.key().equals(contact.toString()));
        assertThat(transferred.data().get("toAgent").asText()).isEqualTo(expert);
    }

    @Test
    void shouldStayWithTheFirstAgent_whenTheConsultationIsCancelledInEachOfItsStates() {
        for (var until : List.of("waiting", "offered", "accepted")) {
            // Given
            var contact = inMyHand();
            if (until.equals("waiting")) {
                staff.choose(expert, Presence.BREAK);
            }
            var consultation = consult(contact);
            if (!until.equals("waiting")) {
                var offer = offerTo(expert, consultation);
                if (until.equals("accepted")) {
                    offerDesk.accept(offer, expert);
                }
            }

            // When
            RestAssured.delete("/contacts/" + contact + "/consultation").then().statusCode(204);

            // Then
            assertThat(agentOf(contact)).isEqualTo(ME);
            assertThat(stateOf(consultation)).isIn("abandoned", "done");
            assertThat(QuarkusTransaction.requiringNew().call(() -> contacts.heldBy(expert)))
                    .isEmpty();
            post("/contacts/" + contact + "/end").statusCode(200);
            staff.choose(expert, Presence.AVAILABLE);
        }
    }

    @Test
    void shouldFreeBothAgents_whenTheCustomerHangsUpDuringAConsultation() {
        // Given
        var contact = inMyHand();
        var consultation = consult(contact);
        offerDesk.accept(offerTo(expert, consultation), expert);
        post("/contacts/" + contact + "/conference").statusCode(204);

        // When
        endContact(tap, contact);

        // Then
        eventually()
                .until(() ->
                        stateOf(contact).equals("done") && stateOf(consultation).equals("done"));
        assertThat(json("/agents/me").getString("presence")).isEqualTo("available");
        assertThat(json("/agents/" + expert).getString("presence")).isEqualTo("available");
        tap.await(ROUTING, "conference-started", seen -> seen.key().equals(contact.toString()));
    }

    @Test
    void shouldRefuse_whenItIsNotInHandOrNobodyWasConsultedOrTheTargetIsUnknown() {
        // Given
        var contact = inMyHand();
        var others = requestContact(tap, second, "en");
        offerDesk.accept(offerTo(expert, others), expert);

        // When / Then
        post("/contacts/" + others + "/transfer", Map.of("queue", skill))
                .statusCode(403)
                .body("type", endsWith("/not-your-contact"));
        post("/contacts/" + contact + "/transfer", Map.of("queue", "no-such-queue"))
                .statusCode(404)
                .body("type", endsWith("/unknown-queue"));
        post("/contacts/" + contact + "/transfer", Map.of()).statusCode(400);
        post("/contacts/" + contact + "/transfer", Map.of("tier", 11)).statusCode(400);
        post("/contacts/" + contact + "/consultation/complete")
                .statusCode(409)
                .body("type", endsWith("/no-consultation"));
        consult(contact);
        post("/contacts/" + contact + "/transfer", Map.of("queue", second))
                .statusCode(409)
                .body("type", endsWith("/consultation-open"));
        assertThat(stateOf(contact)).isEqualTo("in-hand");
    }
}
