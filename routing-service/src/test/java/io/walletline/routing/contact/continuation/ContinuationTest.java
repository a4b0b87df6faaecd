package io.walletline.routing.contact.continuation;

import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.post;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.offer.OfferDesk;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "app-backend",
        roles = {Role.SERVICE, Role.ADMIN})
class ContinuationTest {

    @Inject
    EntryDesk entry;

    @Inject
    HangUpDesk hangUps;

    @Inject
    OfferDesk offers;

    @Inject
    Staff staff;

    @Inject
    MovableClock clock;

    @Inject
    Ids ids;

    private final String name = fresh("hop");
    private final List<UUID> entered = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        entered.forEach(hangUps::endedByCustomer);
    }

    private void queue() {
        put(
                        "/queues/" + name,
                        Map.of(
                                "order",
                                1,
                                "match",
                                Map.of("categories", List.of(name), "minVerificationLevel", 2),
                                "requires",
                                Map.of(name, 1)))
                .statusCode(201);
    }

    private UUID enter(String customer) {
        var id = ids.next();
        entered.add(id);
        entry.enter(new ArrivingContact(
                id,
                id,
                customer,
                Channel.PHONE,
                "help",
                name,
                30,
                "spoken-by-nobody",
                null,
                2,
                null,
                clock.instant(),
                id,
                id));
        clock.advance(Duration.ofSeconds(1));
        return id;
    }

    private static io.restassured.response.ValidatableResponse continued(UUID contact, String channel) {
        return post("/contacts/" + contact + "/continue", Map.of("channel", channel));
    }

    @Test
    void shouldKeepPlaceAndVerification_whenTheCustomerGoesOnInTheApp() {
        try (var tap = KafkaTap.open()) {
            // Given
            queue();
            var call = enter("customer-1");
            enter("customer-2");
            var queuedAt = json("/contacts/" + call).getString("queuedAt");
            hangUps.endedByCustomer(call);
            clock.advance(Duration.ofMinutes(9));

            // When
            String chat = continued(call, "chat")
                    .statusCode(201)
                    .body("channel", equalTo("chat"))
                    .body("position", equalTo(1))
                    .extract()
                    .path("id");

            // Then
            entered.add(UUID.fromString(chat));
            continued(call, "chat").statusCode(200).body("id", equalTo(chat));
            var read = json("/contacts/" + chat);
            assertThat(read.getString("queue")).isEqualTo(name); // it takes the verified only
            assertThat(read.getString("queuedAt")).isEqualTo(queuedAt);
            assertThat(read.getString("continues")).isEqualTo(call.toString());
            assertThat(json("/contacts/" + call).getString("state")).isEqualTo("abandoned");
            var event = tap.await(ROUTING, "contact-queued", seen -> seen.key().equals(chat));
            assertThat(event.data().get("continues").asText()).isEqualTo(call.toString());
            assertThat(Contracts.ofThisModule().violations("contact-queued", event.data()))
                    .isEmpty();
        }
    }

    @Test
    void shouldComeToTheSameAgent_whenTheCallBrokeOff() {
        try (var tap = KafkaTap.open()) {
            // Given: li talked, and wang has been idle for longer
            put(
                            "/queues/" + name,
                            Map.of(
                                    "order",
                                    1,
                                    "match",
                                    Map.of("categories", List.of(name)),
                                    "requires",
                                    Map.of(name, 1),
                                    "languageAsSkill",
                                    false,
                                    "wrapUpSeconds",
                                    0))
                    .statusCode(201);
            var li = name + "-li";
            staff.enterAvailable(li, Map.of(name, 5));
            var call = enter("customer-5");
            var offer = tap.await(ROUTING, "offer-made", seen -> seen.key().equals(call.toString()));
            offers.accept(UUID.fromString(offer.data().get("offerId").asText()), li);
            staff.enterAvailable(name + "-wang", Map.of(name, 5));
            clock.advance(Duration.ofMinutes(2));
            hangUps.endedByCustomer(call);

            // When
            String chat = continued(call, "chat").statusCode(201).extract().path("id");

            // Then
            entered.add(UUID.fromString(chat));
            assertThat(tap.await(ROUTING, "offer-made", seen -> seen.key().equals(chat))
                            .data()
                            .get("agentId")
                            .asText())
                    .isEqualTo(li);
            hangUps.endedByCustomer(UUID.fromString(chat));
            staff.choose(li, Presence.OFFLINE);
            staff.choose(name + "-wang", Presence.OFFLINE);
        }
    }

    @Test
    void shouldHangUp_whenTheCustomerStillWaits() {
        // Given
        queue();
        var call = enter("customer-1");

        // When
        String message = continued(call, "message").statusCode(201).extract().path("id");

        // Then
        entered.add(UUID.fromString(message));
        assertThat(json("/contacts/" + call).getString("state")).isEqualTo("abandoned");
    }

    @Test
    void shouldRefuse_whenThereIsNothingToContinue() {
        queue();
        var call = enter("customer-1");
        continued(call, "email").statusCode(422).body("type", endsWith("/channel-not-continued"));
        continued(call, "fax").statusCode(400);
        continued(UUID.randomUUID(), "chat").statusCode(404);
        hangUps.endedByCustomer(call);
        clock.advance(Duration.ofMinutes(11));
        continued(call, "chat").statusCode(409).body("type", endsWith("/nothing-to-continue"));
    }

    @Test
    @TestSecurity(user = "customer-3", roles = Role.CUSTOMER)
    void shouldReachTheirOwnOnly_whenCustomersGoOn() {
        var others = enter("customer-4");
        var own = enter("customer-3");
        continued(others, "chat").statusCode(404);
        entered.add(
                UUID.fromString(continued(own, "chat").statusCode(201).extract().path("id")));
    }
}
