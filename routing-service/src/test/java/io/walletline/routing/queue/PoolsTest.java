package io.walletline.routing.queue;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.put;
import static io.walletline.routing.Stage.requestContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.dispatch.Dispatcher;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "boss",
        roles = {Role.ADMIN, Role.AGENT})
class PoolsTest {

    @Inject
    MovableClock clock;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Staff staff;

    private final String east = fresh("east");
    private final String west = fresh("west");

    private void agent(String id, String pool) {
        put("/agents/" + id, Map.of("displayName", id, "pool", pool, "team", "night", "skills", Map.of("zh", 5)))
                .statusCode(201)
                .body("pool", equalTo(pool))
                .body("team", equalTo("night"));
        staff.choose(id, Presence.AVAILABLE);
    }

    @Test
    void shouldOfferToTheOtherPoolAndSayWhy_whenTheStepThatWidensIsDue() {
        try (var tap = KafkaTap.open()) {
            // Given
            put(
                            "/queues/" + east,
                            Map.of(
                                    "order",
                                    3,
                                    "match",
                                    Map.of("categories", List.of(east)),
                                    "pool",
                                    east,
                                    "relax",
                                    List.of(Map.of("afterSeconds", 20, "addPools", List.of(west)))))
                    .statusCode(201)
                    .body("pool", equalTo(east))
                    .body("relax[0].addPools", contains(west));
            agent(west + "-agent", west);
            var contact = requestContact(tap, east, "zh");
            tap.await(ROUTING, "contact-queued", seen -> seen.key().equals(contact.toString()));
            clock.advance(Duration.ofSeconds(19));
            dispatcher.poke();
            assertThat(json("/contacts/" + contact).getString("state")).isEqualTo("waiting");

            // When
            clock.advance(Duration.ofSeconds(1));
            dispatcher.poke();

            // Then
            tap.await(ROUTING, "offer-made", seen -> seen.key().equals(contact.toString()));
            var decision = json("/contacts/" + contact + "/decisions");
            assertThat(decision.getString("[0].agentId")).isEqualTo(west + "-agent");
            assertThat(decision.getList("[0].pools")).containsExactly(east, west);
            assertThat(decision.getInt("[0].agents.free")).isEqualTo(1);
            var seen = tap.await(
                    ROUTING, "agent-presence-changed", event -> event.key().equals(west + "-agent"));
            assertThat(seen.data().get("pool").asText()).isEqualTo(west);
        }
    }

    @Test
    void shouldWarn_whenOnlyAnotherPoolHasTheSkill() {
        // Given
        put("/agents/" + west + "-skilled", Map.of("displayName", "x", "pool", west, "skills", Map.of(east, 9)))
                .statusCode(201);

        // When / Then
        put(
                        "/queues/" + east,
                        Map.of(
                                "order",
                                3,
                                "match",
                                Map.of("categories", List.of(east)),
                                "pool",
                                east,
                                "requires",
                                Map.of(east, 1)))
                .statusCode(201)
                .body("warnings", contains("nobody in pool " + east + " has " + east + " at level 1 or above"));
    }

    @Test
    void shouldBelongToMain_whenNobodySaysOtherwise() {
        put("/agents/" + fresh("plain"), Map.of("displayName", "x", "skills", Map.of()))
                .statusCode(201)
                .body("pool", equalTo("main"));
        given().get("/queues/general").then().statusCode(200).body("pool", equalTo("main"));
    }

    @Test
    void shouldAnswer400_whenAPoolIsNoName() {
        put("/agents/" + fresh("odd"), Map.of("displayName", "x", "pool", "No Name", "skills", Map.of()))
                .statusCode(400);
        put("/queues/" + east, Map.of("match", Map.of("categories", List.of(east)), "pool", "No Name"))
                .statusCode(400);
    }
}
