package io.walletline.routing;

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

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.security.Role;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.dispatch.Deadlines;
import io.walletline.routing.dispatch.Dispatcher;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stolen wallet, from this service's side: two specialists who speak Chinese, and one idle colleague who does not. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "second-specialist",
        roles = {Role.AGENT, Role.ADMIN})
class ScenarioTest {

    @Inject
    MovableClock clock;

    @Inject
    Deadlines deadlines;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Staff staff;

    private final KafkaTap tap = KafkaTap.open();
    private final String category = fresh("stolen");

    @AfterEach
    void close() {
        tap.close();
    }

    private void pass(Duration time) {
        clock.advance(time);
        deadlines.poke();
        dispatcher.poke();
    }

    private List<KafkaTap.Seen> eventsOf(UUID contact, int count) {
        return tap.await(ROUTING, seen -> seen.key().equals(contact.toString()), count);
    }

    private void setTheScene() {
        put(
                        "/queues/" + category,
                        Map.of(
                                "order", 5,
                                "match", Map.of("categories", List.of(category)),
                                "requires", Map.of(category, 5),
                                "offerSeconds", 15,
                                "wrapUpSeconds", 30))
                .statusCode(201);
        staff.enterAvailable("english-only", Map.of("en", 10, category, 10));
        clock.advance(Duration.ofMinutes(1));
        staff.enterAvailable("first-specialist", Map.of("zh", 5, category, 5));
        clock.advance(Duration.ofMinutes(1));
        staff.enterAvailable("second-specialist", Map.of("zh", 5, category, 5));
    }

    @Test
    void shouldReachTheSecondSpecialistOnly_whenTheFirstLetsItPass() {
        // Given
        setTheScene();

        // When
        var contact = requestContact(tap, Map.of("category", category, "language", "zh", "priority", 90));
        var first = tap.await(ROUTING, "offer-made", seen -> seen.key().equals(contact.toString()));
        post("/offers/" + first.data().get("offerId").asText() + "/accept")
                .statusCode(403)
                .body("type", endsWith("/not-your-offer"));
        pass(Duration.ofSeconds(15));
        eventually().until(() -> !json("/agents/me").getList("offers").isEmpty());
        var offer = json("/agents/me").getUUID("offers[0].id");
        post("/offers/" + offer + "/accept").statusCode(200);
        post("/offers/" + offer + "/accept").statusCode(200);
        endContact(tap, contact);
        eventually().until(() -> json("/agents/me").getString("presence").equals("wrap-up"));
        post("/contacts/" + contact + "/end").statusCode(409).body("type", endsWith("/contact-not-in-hand"));
        post("/agents/me/wrap-up/end").statusCode(200);

        // Then
        var events = eventsOf(contact, 7);
        assertThat(events)
                .extracting(KafkaTap.Seen::name)
                .containsExactly(
                        "contact-queued",
                        "offer-made",
                        "offer-expired",
                        "offer-made",
                        "offer-accepted",
                        "contact-handled",
                        "wrap-up-ended");
        assertThat(first.data().get("agentId").asText()).isEqualTo("first-specialist");
        assertThat(events.get(4).data().get("agentId").asText()).isEqualTo("second-specialist");
        assertThat(events.get(4).data().get("waitedMillis").asLong()).isEqualTo(15_000);
        assertThat(events)
                .extracting(KafkaTap.Seen::correlationId)
                .containsOnly(events.getFirst().correlationId());
        assertThat(events)
                .allSatisfy(event -> assertThat(Contracts.ofThisModule().violations(event.name(), event.data()))
                        .isEmpty());
        everybodyGoesHome();
    }

    @Test
    void shouldWaitAndThenRescind_whenNobodyFitsAndThenTheCustomerHangsUp() {
        // Given
        put(
                        "/queues/" + category,
                        Map.of(
                                "order",
                                5,
                                "match",
                                Map.of("categories", List.of(category)),
                                "requires",
                                Map.of(category, 5)))
                .statusCode(201);
        staff.enter("second-specialist", Map.of("zh", 5, category, 5), null);

        // When
        var contact = requestContact(tap, category, "zh");
        eventsOf(contact, 1);
        assertThat(json("/contacts/" + contact).getLong("position")).isEqualTo(1);
        staff.choose("second-specialist", Presence.AVAILABLE);
        eventually().until(() -> !json("/agents/me").getList("offers").isEmpty());
        endContact(tap, contact);

        // Then
        assertThat(eventsOf(contact, 4))
                .extracting(KafkaTap.Seen::name)
                .containsExactly("contact-queued", "offer-made", "offer-rescinded", "contact-abandoned");
        assertThat(json("/agents/me").getList("offers")).isEmpty();
        staff.choose("second-specialist", Presence.OFFLINE);
    }

    @Test
    void shouldGoToAnother_whenTheAgentDeclinesOrLeaves() {
        // Given
        setTheScene();
        staff.choose("first-specialist", Presence.OFFLINE);
        var contact = requestContact(tap, category, "zh");
        eventually().until(() -> !json("/agents/me").getList("offers").isEmpty());
        var offer = json("/agents/me").getUUID("offers[0].id");

        // When
        post("/offers/" + offer + "/decline", Map.of("reason", "no-headset")).statusCode(200);
        post("/offers/" + offer + "/accept").statusCode(409).body("type", endsWith("/offer-not-open"));
        pass(Duration.ofSeconds(10));
        eventually().until(() -> !json("/agents/me").getList("offers").isEmpty());
        put("/agents/me/presence", Map.of("presence", "break", "reason", "lunch"))
                .statusCode(200);
        staff.choose("first-specialist", Presence.AVAILABLE);

        // Then
        var events = eventsOf(contact, 6);
        assertThat(events)
                .extracting(KafkaTap.Seen::name)
                .containsExactly(
                        "contact-queued",
                        "offer-made",
                        "offer-declined",
                        "offer-made",
                        "offer-rescinded",
                        "offer-made");
        assertThat(events.getLast().data().get("agentId").asText()).isEqualTo("first-specialist");
        endContact(tap, contact);
        eventsOf(contact, 8);
        put("/agents/me/presence", Map.of("presence", "available")).statusCode(200);
        everybodyGoesHome();
    }

    @Test
    void shouldChangeNothing_whenTheSameEventsComeAgain() {
        // Given
        var contact = requestContact(tap, Map.of("category", category));
        eventsOf(contact, 1);
        var id = UUID.randomUUID();
        var again = Map.of(
                "contactId",
                contact,
                "ticketId",
                UUID.randomUUID(),
                "channel",
                "phone",
                "purpose",
                "help",
                "category",
                category,
                "priority",
                30,
                "language",
                "en",
                "verificationLevel",
                0,
                "requestedAt",
                clock.instant());

        // When
        tap.publish(Stage.TICKETS, contact.toString(), "contact-requested", again, id, id);
        tap.publish(Stage.TICKETS, contact.toString(), "contact-requested", again, id, id);
        endContact(tap, contact);
        endContact(tap, contact);

        // Then
        eventually().until(() -> json("/contacts/" + contact).getString("state").equals("abandoned"));
        assertThat(eventsOf(contact, 2))
                .extracting(KafkaTap.Seen::name)
                .containsExactly("contact-queued", "contact-abandoned");
    }

    private void everybodyGoesHome() {
        for (var agent : List.of("english-only", "first-specialist", "second-specialist")) {
            staff.choose(agent, Presence.OFFLINE);
        }
    }
}
