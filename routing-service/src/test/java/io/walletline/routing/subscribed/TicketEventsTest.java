package io.walletline.routing.subscribed;

import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.TICKETS;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.requestContact;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TicketEventsTest {
    @ConfigProperty(name = "walletline.topics.prefix")
    String prefix;

    @Test
    void shouldGoOnWithTheNext_whenARecordIsPoison() {
        try (KafkaTap tap = KafkaTap.open()) {
            // Given
            UUID poison = UUID.randomUUID();
            byte[] value = "{\"contactId\":\"not an id\"}".getBytes(StandardCharsets.UTF_8);

            // When
            tap.publishRaw(TICKETS, "poison", "io.walletline.contact-requested.v1", value, poison, poison);
            tap.publish(
                    TICKETS, "poison", "contact-requested", Map.of("contactId", UUID.randomUUID(), "priority", 300));
            tap.publishRaw(TICKETS, "poison", "io.walletline.contact-requested.v9", value, poison, poison);
            UUID good = requestContact(tap, Map.of("language", "spoken-by-nobody"));

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
}
