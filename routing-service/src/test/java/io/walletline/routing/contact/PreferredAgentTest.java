package io.walletline.routing.contact;

import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.endContact;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.put;
import static io.walletline.routing.Stage.requestContact;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.dispatch.Deadlines;
import io.walletline.routing.dispatch.Dispatcher;
import io.walletline.routing.offer.OfferDesk;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "boss",
        roles = {Role.ADMIN, Role.AGENT, Role.SUPERVISOR})
class PreferredAgentTest {

    @Inject
    MovableClock clock;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Deadlines deadlines;

    @Inject
    OfferDesk offers;

    @Inject
    Staff staff;

    private final KafkaTap tap = KafkaTap.open();
    private final String skill = fresh("known");
    private final String knows = skill + "-knows";
    private final String other = skill + "-other";
    private UUID first = UUID.randomUUID();

    /** One agent has a call of the customer in hand; another comes in and is free. */
    @BeforeEach
    void theAgentWhoKnowsIsBusy() {
        put(
                        "/queues/" + skill,
                        Map.of(
                                "order",
                                2,
                                "match",
                                Map.of("categories", List.of(skill)),
                                "requires",
                                Map.of(skill, 1),
                                "languageAsSkill",
                                false,
                                "wrapUpSeconds",
                                0,
                                "preferredSeconds",
                                30))
                .statusCode(201);
        staff.enterAvailable(knows, Map.of(skill, 5));
        first = contact();
        offers.accept(offerOf(first), knows);
        staff.enterAvailable(other, Map.of(skill, 5));
    }

    @AfterEach
    void close() {
        tap.close();
    }

    private UUID contact() {
        return requestContact(tap, Map.of("category", skill, "customerRef", skill));
    }

    private UUID offerOf(UUID contact) {
        var made = tap.await(ROUTING, "offer-made", seen -> seen.key().equals(contact.toString()));
        return UUID.fromString(made.data().get("offerId").asText());
    }

    private UUID waiting() {
        var contact = contact();
        tap.await(ROUTING, "contact-queued", seen -> seen.key().equals(contact.toString()));
        dispatcher.poke();
        return contact;
    }

    @Test
    void shouldWaitForTheAgentWhoKnowsTheCustomer_thenGoToAnybody() {
        // Given
        var second = waiting();
        clock.advance(Duration.ofSeconds(29));
        dispatcher.poke();
        assertThat(json("/contacts/" + second).getString("state")).isEqualTo("waiting");

        // When
        clock.advance(Duration.ofSeconds(1));
        dispatcher.poke();

        // Then
        offerOf(second);
        var decision = json("/contacts/" + second + "/decisions");
        assertThat(decision.getString("[0].agentId")).isEqualTo(other);
        assertThat(decision.getBoolean("[0].preferred")).isFalse();
    }

    @Test
    void shouldGoToTheAgentWhoKnowsTheCustomer_whenFreeInTime() {
        // Given
        var second = waiting();

        // When
        endContact(tap, first);
        tap.await(ROUTING, "contact-handled", seen -> seen.key().equals(first.toString()));
        eventually().until(() -> {
            deadlines.poke();
            return !json("/contacts/" + second).getString("state").equals("waiting");
        });

        // Then
        var decision = json("/contacts/" + second + "/decisions");
        assertThat(decision.getString("[0].agentId")).isEqualTo(knows);
        assertThat(decision.getBoolean("[0].preferred")).isTrue();
    }

    @Test
    void shouldGoToAnybodyAtOnce_whenTheAgentWhoKnowsHasGoneHome() {
        // Given
        endContact(tap, first);
        tap.await(ROUTING, "contact-handled", seen -> seen.key().equals(first.toString()));
        staff.choose(knows, Presence.OFFLINE);

        // When
        var second = contact();

        // Then
        offerOf(second);
        assertThat(json("/contacts/" + second + "/decisions").getString("[0].agentId"))
                .isEqualTo(other);
    }
}
