package io.walletline.routing.queue;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.endContact;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.put;
import static io.walletline.routing.Stage.requestContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "boss",
        roles = {Role.ADMIN, Role.AGENT, Role.SUPERVISOR})
class QueueRulesTest {

    @Inject
    Staff staff;

    @Inject
    MovableClock clock;

    private final String name = fresh("rules");

    private String queueOf(KafkaTap tap, UUID contact) {
        return tap.await(ROUTING, "contact-queued", seen -> seen.key().equals(contact.toString()))
                .data()
                .get("queue")
                .asText();
    }

    @Test
    void shouldMatchByTierAndVerification_whenTheQueueAsksForThem() {
        try (var tap = KafkaTap.open()) {
            // Given
            put(
                            "/queues/" + name,
                            Map.of(
                                    "order",
                                    1,
                                    "match",
                                    Map.of(
                                            "categories",
                                            List.of(name),
                                            "customerTiers",
                                            List.of("gold"),
                                            "minVerificationLevel",
                                            2),
                                    "requires",
                                    Map.of(name, 1)))
                    .statusCode(201);

            // When
            var gold = requestContact(tap, Map.of("category", name, "customerTier", "gold", "verificationLevel", 2));
            var unsure = requestContact(tap, Map.of("category", name, "customerTier", "gold", "language", "nobodys"));
            var without = requestContact(tap, Map.of("category", name, "verificationLevel", 3, "language", "nobodys"));

            // Then
            assertThat(queueOf(tap, gold)).isEqualTo(name);
            assertThat(queueOf(tap, unsure)).isEqualTo("general");
            assertThat(queueOf(tap, without)).isEqualTo("general");
            List.of(gold, unsure, without).forEach(contact -> endContact(tap, contact));
        }
    }

    @Test
    void shouldKeepTheQueuesVersionAndItsChannelsOfferTime_whenAnOfferIsMade() {
        try (var tap = KafkaTap.open()) {
            // Given
            var rules = Map.of(
                    "order",
                    1,
                    "match",
                    Map.of("categories", List.of(name)),
                    "requires",
                    Map.of(name, 1),
                    "offerSecondsByChannel",
                    Map.of("chat", 90),
                    "serviceLevel",
                    Map.of("percent", 90, "seconds", 60));
            var etag = put("/queues/" + name, Map.of("match", Map.of("categories", List.of(name))))
                    .statusCode(201)
                    .body("serviceLevel.percent", equalTo(80))
                    .body("serviceLevel.seconds", equalTo(20))
                    .extract()
                    .header("ETag");
            given().contentType("application/json")
                    .header("If-Match", etag)
                    .body(rules)
                    .put("/queues/" + name)
                    .then()
                    .statusCode(200)
                    .body("offerSecondsByChannel.chat", equalTo(90));
            put("/queues/" + name, rules).statusCode(200);
            staff.enterAvailable(name, Map.of("en", 5, name, 5));

            // When
            var contact = requestContact(tap, Map.of("category", name, "channel", "chat"));
            var offer = tap.await(ROUTING, "offer-made", seen -> seen.key().equals(contact.toString()))
                    .data();

            // Then
            assertThat(Duration.between(
                            Instant.parse(offer.get("madeAt").asText()),
                            Instant.parse(offer.get("expiresAt").asText())))
                    .isEqualTo(Duration.ofSeconds(90));
            assertThat(json("/contacts/" + contact + "/decisions").getLong("[0].queueVersion"))
                    .isEqualTo(1);
            endContact(tap, contact);
            staff.choose(name, Presence.OFFLINE);
        }
    }

    @Test
    void shouldReckonWithTheQueuesOwnPromise_whenTheStaffingGoalIsLeftOpen() {
        try (var tap = KafkaTap.open()) {
            // Given
            put(
                            "/queues/" + name,
                            Map.of(
                                    "match",
                                    Map.of("categories", List.of(name)),
                                    "requires",
                                    Map.of(name, 1),
                                    "serviceLevel",
                                    Map.of("percent", 99, "seconds", 1)))
                    .statusCode(201);
            var contact = requestContact(tap, Map.of("category", name));
            assertThat(queueOf(tap, contact)).isEqualTo(name);

            clock.advance(Duration.ofSeconds(1));

            // When
            var strict = json("/staffing?queue=" + name).getInt("[0].agents");
            var lax = json("/staffing?queue=" + name + "&serviceLevel=0.5&withinSeconds=600")
                    .getInt("[0].agents");

            // Then
            assertThat(strict).isGreaterThan(lax);
            endContact(tap, contact);
        }
    }
}
