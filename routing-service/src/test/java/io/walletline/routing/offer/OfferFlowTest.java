package io.walletline.routing.offer;

import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.TICKETS;
import static io.walletline.routing.Stage.endContact;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.post;
import static io.walletline.routing.Stage.put;
import static io.walletline.routing.Stage.requestContact;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.security.Role;
import io.walletline.routing.dispatch.Deadlines;
import io.walletline.routing.dispatch.Dispatcher;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "flow-agent",
        roles = {Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
class OfferFlowTest {

    private static final String ME = "flow-agent";

    @Inject
    MovableClock clock;

    @Inject
    Deadlines deadlines;

    @Inject
    Dispatcher dispatcher;

    private final KafkaTap tap = KafkaTap.open();
    private final String skill = fresh("skill");

    @BeforeEach
    void oneAgentWhoAloneFitsTheQueue() {
        clock.advance(Duration.ofHours(1));
        tick();
        put("/agents/" + ME, Map.of("displayName", "Flow", "skills", Map.of("en", 5)))
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201, 428));
    }

    @AfterEach
    void close() {
        tap.close();
    }

    private void tick() {
        deadlines.poke();
        dispatcher.poke();
    }

    private void comeIn() {
        describe(Map.of("displayName", "Flow", "skills", Map.of("en", 5, skill, 5)));
        put(
                        "/queues/" + skill,
                        Map.of(
                                "order", 1,
                                "match", Map.of("categories", List.of(skill)),
                                "requires", Map.of(skill, 3),
                                "offerSeconds", 15,
                                "wrapUpSeconds", 20))
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        put("/agents/me/presence", Map.of("presence", "available")).statusCode(200);
    }

    private UUID awaitOffer(UUID contact) {
        eventually().until(() -> json("/agents/me").getList("offers.contactId").contains(contact.toString()));
        return json("/agents/me").getUUID("offers.find { it.contactId == '" + contact + "' }.id");
    }

    @Test
    void shouldOfferAcceptAndWrapUp_whenOneAgentFits() {
        // Given
        comeIn();
        var contact = requestContact(tap, skill, "en");
        var offer = awaitOffer(contact);

        // When
        post("/offers/" + offer + "/accept").statusCode(200);
        var busy = json("/agents/me").getString("presence");
        post("/contacts/" + contact + "/end").statusCode(200);
        var wrapUp = json("/agents/me").getString("presence");
        clock.advance(Duration.ofSeconds(20));
        tick();

        // Then
        assertThat(busy).isEqualTo("busy");
        assertThat(wrapUp).isEqualTo("wrap-up");
        eventually().until(() -> json("/agents/me").getString("presence").equals("available"));
        assertThat(tap.await(ROUTING, seen -> seen.key().equals(contact.toString()), 5))
                .extracting(KafkaTap.Seen::name)
                .containsExactly("contact-queued", "offer-made", "offer-accepted", "contact-handled", "wrap-up-ended");
    }

    @Test
    void p10_shouldTakeTheOfferBack_whenSkillPoolOrCapacityIsTakenAway() {
        for (var profile : List.<Map<String, Object>>of(
                Map.of("displayName", "Flow", "skills", Map.of("en", 5)),
                Map.of("displayName", "Flow", "pool", "elsewhere", "skills", Map.of("en", 5, skill, 5)),
                Map.of("displayName", "Flow", "skills", Map.of("en", 5, skill, 5), "capacity", Map.of("phone", 0)))) {
            // Given
            comeIn();
            var contact = requestContact(tap, skill, "en");
            var offer = awaitOffer(contact);

            // When
            describe(profile);

            // Then
            assertThat(json("/contacts/" + contact).getString("state")).isEqualTo("waiting");
            post("/offers/" + offer + "/accept").statusCode(409);
            endContact(tap, contact);
            eventually()
                    .until(() -> json("/contacts/" + contact).getString("state").equals("abandoned"));
        }
    }

    @Test
    void p5_shouldKeepItsPlaceAndBeOfferedAgain_whenTheAgentIsNotReached() {
        // Given
        comeIn();
        var contact = requestContact(tap, skill, "en");
        post("/offers/" + awaitOffer(contact) + "/accept").statusCode(200);
        var report = Map.of("contactId", contact, "agentId", ME);

        // When
        tap.publish(TICKETS, contact.toString(), "agent-not-reached", report);
        eventually().until(() -> json("/agents/me").getString("presence").equals("break"));
        tap.publish(TICKETS, contact.toString(), "agent-not-reached", report);
        put("/agents/me/presence", Map.of("presence", "available")).statusCode(200);
        var again = awaitOffer(contact);

        // Then
        post("/offers/" + again + "/accept").statusCode(200);
        assertThat(json("/contacts/" + contact).getString("state")).isEqualTo("in-hand");
        assertThat(tap.await(ROUTING, seen -> seen.key().equals(contact.toString()), 6))
                .extracting(KafkaTap.Seen::name)
                .containsExactly(
                        "contact-queued",
                        "offer-made",
                        "offer-accepted",
                        "contact-transferred",
                        "offer-made",
                        "offer-accepted");
        post("/contacts/" + contact + "/end").statusCode(200);
    }

    @Test
    void p10_shouldNeverBeOfflineWithAContact_whenAcceptingAndGoingAtOnce() throws Exception {
        for (int round = 0; round < 15; round++) {
            // Given
            if (round == 0) {
                comeIn();
            } else {
                put("/agents/me/presence", Map.of("presence", "available")).statusCode(200);
            }
            var contact = requestContact(tap, skill, "en");
            var offer = awaitOffer(contact);
            var together = new CyclicBarrier(2);

            // When
            try (var threads = Executors.newFixedThreadPool(2)) {
                var accepting = threads.submit(() -> {
                    together.await();
                    return post("/offers/" + offer + "/accept").extract().statusCode();
                });
                var going = threads.submit(() -> {
                    together.await();
                    return put("/agents/me/presence", Map.of("presence", "offline"))
                            .extract()
                            .statusCode();
                });
                assertThat(accepting.get()).isIn(200, 409);
                assertThat(going.get()).isIn(200, 409);
            }

            // Then
            var inHand = json("/contacts/" + contact).getString("state").equals("in-hand");
            assertThat(inHand && json("/agents/me").getString("presence").equals("offline"))
                    .as("offline with a contact in hand, round %d", round)
                    .isFalse();
            if (inHand) {
                post("/contacts/" + contact + "/end").statusCode(200);
                put("/agents/me/presence", Map.of("presence", "offline")).statusCode(200);
            } else {
                endContact(tap, contact);
            }
        }
    }

    private void describe(Map<String, Object> profile) {
        var etag = io.restassured.RestAssured.get("/agents/" + ME).getHeader("ETag");
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .header("If-Match", etag)
                .body(profile)
                .put("/agents/" + ME)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldComeBackAndBeOfferedAgain_whenTheOfferExpires() {
        // Given
        comeIn();
        var contact = requestContact(tap, skill, "en");
        var first = awaitOffer(contact);

        // When
        clock.advance(Duration.ofSeconds(15));
        tick();
        eventually().until(() -> json("/contacts/" + contact).getString("state").equals("waiting"));
        post("/offers/" + first + "/accept").statusCode(409);
        clock.advance(Duration.ofSeconds(10));
        tick();

        // Then
        assertThat(awaitOffer(contact)).isNotEqualTo(first);
        endContact(tap, contact);
        eventually().until(() -> json("/contacts/" + contact).getString("state").equals("abandoned"));
    }
}
