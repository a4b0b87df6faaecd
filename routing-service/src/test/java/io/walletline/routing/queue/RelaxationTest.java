package io.walletline.routing.queue;

import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.endContact;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.put;
import static io.walletline.routing.Stage.requestContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
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
class RelaxationTest {

    @Inject
    MovableClock clock;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Staff staff;

    private final String skill = fresh("relax");

    private Map<String, Object> queue(List<Map<String, Object>> relax) {
        return Map.of(
                "order",
                3,
                "match",
                Map.of("categories", List.of(skill)),
                "requires",
                Map.of(skill, 8),
                "relax",
                relax);
    }

    @Test
    void shouldOfferToTheJuniorAndSayWhy_whenTheStepIsDue() {
        try (var tap = KafkaTap.open()) {
            // Given
            put(
                            "/queues/" + skill,
                            queue(List.of(
                                    Map.of("afterSeconds", 20, "lower", Map.of(skill, 5)),
                                    Map.of("afterSeconds", 40, "drop", List.of(skill), "languageLevel", 0))))
                    .statusCode(201)
                    .body("relax[1].drop[0]", equalTo(skill));
            var junior = skill + "-junior";
            staff.enterAvailable(junior, Map.of("zh", 3, skill, 5));
            var contact = requestContact(tap, skill, "zh");
            tap.await(ROUTING, "contact-queued", seen -> seen.key().equals(contact.toString()));

            // When
            clock.advance(Duration.ofSeconds(19));
            dispatcher.poke();
            assertThat(json("/contacts/" + contact).getString("state")).isEqualTo("waiting");
            clock.advance(Duration.ofSeconds(1));
            dispatcher.poke();

            // Then
            tap.await(ROUTING, "offer-made", seen -> seen.key().equals(contact.toString()));
            var decision = json("/contacts/" + contact + "/decisions");
            assertThat(decision.getInt("[0].stage")).isEqualTo(1);
            assertThat(decision.getString("[0].agentId")).isEqualTo(junior);
            assertThat(decision.getInt("[0].demand.'" + skill + "'")).isEqualTo(5);
            assertThat(decision.getInt("[0].agents.free")).isEqualTo(1);
            assertThat(decision.getString("[0].policy")).contains("ageing-ms-per-point=10000");
            endContact(tap, contact); // its last step lets anybody take it: it must not meet the next test's agents
            eventually()
                    .until(() -> json("/contacts/" + contact).getString("state").equals("abandoned"));
            staff.choose(junior, Presence.OFFLINE);
        }
    }

    @Test
    void shouldRefuseTheQueue_whenItsStepsContradict() {
        put("/queues/" + skill, queue(List.of(Map.of("afterSeconds", 20, "lower", Map.of(skill, 9)))))
                .statusCode(422)
                .body("type", endsWith("/contradicting-steps"))
                .body("step", equalTo(1));
        put("/queues/" + skill, queue(List.of(Map.of("afterSeconds", 20, "lower", Map.of("other", 1)))))
                .statusCode(422);
        put(
                        "/queues/" + skill,
                        queue(List.of(
                                Map.of("afterSeconds", 20, "drop", List.of(skill)),
                                Map.of("afterSeconds", 20, "languageLevel", 0))))
                .statusCode(422)
                .body("step", equalTo(2));
        put("/queues/" + skill, queue(List.of(Map.of("afterSeconds", 0)))).statusCode(400);
    }
}
