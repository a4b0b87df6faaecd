package io.walletline.routing.subscribed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.walletline.routing.engine.Channel;
import io.walletline.testkit.Contracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscribedContractsTest {

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void shouldReadTheExample_whenAContactIsRequested() throws JsonProcessingException {
        // Given
        var example = Contracts.copyOfExample("contact-requested");

        // When
        var read = json.treeToValue(example, ContactRequested.class);

        // Then
        assertThat(read.contactId())
                .isEqualTo(UUID.fromString(example.get("contactId").asText()));
        assertThat(read.channel()).isEqualTo(Channel.PHONE);
        assertThat(read.priority()).isEqualTo(90);
        assertThat(read.language()).isEqualTo("zh");
    }

    @Test
    void shouldReadTheExample_whenAContactIsEnded() throws JsonProcessingException {
        // Given
        var example = Contracts.copyOfExample("contact-ended");

        // When
        var read = json.treeToValue(example, ContactEnded.class);

        // Then
        assertThat(read.contactId())
                .isEqualTo(UUID.fromString(example.get("contactId").asText()));
    }

    @Test
    void shouldReadTheExample_whenAnAgentIsNotReached() throws JsonProcessingException {
        // Given
        var example = Contracts.copyOfExample("agent-not-reached");

        // When
        var read = json.treeToValue(example, AgentNotReached.class);

        // Then
        assertThat(read.agentId()).isEqualTo(example.get("agentId").asText());
    }

    @Test
    void shouldBeTheProducersOwn_whenTheCopiesAreCompared() {
        for (var name : new String[] {"contact-requested", "contact-ended", "agent-not-reached"}) {
            // When
            var original = Contracts.of("ticket-service").example(name);

            // Then
            assertThat(Contracts.copyOfExample(name)).isEqualTo(original);
        }
    }
}
