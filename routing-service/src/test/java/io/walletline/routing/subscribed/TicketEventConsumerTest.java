package io.walletline.routing.subscribed;

import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.TICKETS;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.requestContact;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class TicketEventConsumerTest {

    @ConfigProperty(name = "walletline.topics.prefix")
    String prefix;

    @Test
    void shouldGoOnWithTheNext_whenARecordIsPoison() {
        try (var tap = KafkaTap.open()) {
            // Given
            var poison = UUID.randomUUID();
            var value = "{\"contactId\":\"not an id\"}".getBytes(StandardCharsets.UTF_8);

            // When
            tap.publishRaw(TICKETS, "poison", "io.walletline.contact-requested.v1", value, poison, poison);
            tap.publish(
                    TICKETS, "poison", "contact-requested", Map.of("contactId", UUID.randomUUID(), "priority", 300));
            tap.publishRaw(TICKETS, "poison", "io.walletline.contact-requested.v9", value, poison, poison);
            var good = requestContact(tap, Map.of("language", "spoken-by-nobody"));

            // Then
            assertThat(tap.await(ROUTING, "contact-queued", seen -> seen.key().equals(good.toString()))
                            .data()
                            .get("queue")
                            .asText())
                    .isEqualTo("general");
            eventually()
                    .until(() ->
                            tap.records(prefix + "routing-service.dead-letters").size() == 2);
        }
    }

    @Test
    void shouldEnterOnce_whenSeveralEventsAskForTheSameContact() {
        try (var tap = KafkaTap.open()) {
            // Given a contact that is known, and one that two events ask for at once
            var known = requestContact(tap, Map.of("language", "spoken-by-nobody"));
            tap.await(ROUTING, "contact-queued", seen -> seen.key().equals(known.toString()));
            var twice = UUID.randomUUID();

            // When
            requestContact(tap, Map.of("contactId", known, "language", "spoken-by-nobody"));
            requestContact(tap, Map.of("contactId", twice, "language", "spoken-by-nobody"));
            requestContact(tap, Map.of("contactId", twice, "language", "spoken-by-nobody"));
            var last = requestContact(tap, Map.of("language", "spoken-by-nobody"));
            tap.await(ROUTING, "contact-queued", seen -> seen.key().equals(last.toString()));

            // Then each has entered once, and none of the events is a dead letter
            eventually()
                    .untilAsserted(() -> assertThat(tap.all(ROUTING))
                            .extracting(KafkaTap.Seen::key)
                            .filteredOn(key -> key.equals(known.toString()) || key.equals(twice.toString()))
                            .containsExactlyInAnyOrder(known.toString(), twice.toString()));
        }
    }
}
