package io.walletline.routing.published;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.walletline.routing.published.callbacks.CallbackAttemptFailedV1;
import io.walletline.routing.published.callbacks.CallbackDialRequestedV1;
import io.walletline.routing.published.callbacks.CallbackEndedV1;
import io.walletline.routing.published.callbacks.CallbackRequestedV1;
import io.walletline.routing.published.offers.OfferAcceptedV1;
import io.walletline.routing.published.offers.OfferDeclinedV1;
import io.walletline.routing.published.offers.OfferExpiredV1;
import io.walletline.routing.published.offers.OfferMadeV1;
import io.walletline.routing.published.offers.OfferRescindedV1;
import io.walletline.testkit.Contracts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedContractsTest {

    private static final Map<String, Class<?>> SHAPES = Map.ofEntries(
            entry("contact-queued", ContactQueuedV1.class),
            entry("offer-made", OfferMadeV1.class),
            entry("offer-accepted", OfferAcceptedV1.class),
            entry("offer-declined", OfferDeclinedV1.class),
            entry("offer-expired", OfferExpiredV1.class),
            entry("offer-rescinded", OfferRescindedV1.class),
            entry("contact-abandoned", ContactAbandonedV1.class),
            entry("contact-handled", ContactHandledV1.class),
            entry("wrap-up-ended", WrapUpEndedV1.class),
            entry("agent-presence-changed", AgentPresenceChangedV1.class),
            entry("contact-transferred", ContactTransferredV1.class),
            entry("consultation-requested", ConsultationRequestedV1.class),
            entry("consultation-ended", ConsultationEndedV1.class),
            entry("conference-started", ConferenceStartedV1.class),
            entry("contact-wait-changed", ContactWaitChangedV1.class),
            entry("callback-requested", CallbackRequestedV1.class),
            entry("callback-dial-requested", CallbackDialRequestedV1.class),
            entry("callback-attempt-failed", CallbackAttemptFailedV1.class),
            entry("callback-ended", CallbackEndedV1.class),
            entry("contact-deflected", ContactDeflectedV1.class),
            entry("live-interval-closed", LiveIntervalClosedV1.class));

    private final Contracts contracts = Contracts.ofThisModule();
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    @Test
    void shouldHaveOneShapeForEachContract_whenListed() {
        // When
        var names = contracts.names();

        // Then
        assertThat(names).containsExactlyInAnyOrderElementsOf(SHAPES.keySet());
    }

    @Test
    void shouldWriteTheGoldenExample_whenItIsReadIntoTheShapeAndBack() throws JsonProcessingException {
        for (var shape : SHAPES.entrySet()) {
            // Given
            var example = contracts.example(shape.getKey());

            // When
            var again = json.readTree(json.writeValueAsString(json.treeToValue(example, shape.getValue())));

            // Then
            assertThat(again).isEqualTo(example);
            assertThat(contracts.violations(shape.getKey(), again)).isEmpty();
        }
    }

    @Test
    void shouldRefuseUnknownAndMissingFields_whenTheSchemaIsChecked() {
        for (var name : SHAPES.keySet()) {
            // Given
            ObjectNode more = contracts.example(name).deepCopy();
            more.put("phoneNumber", "13800138000");
            ObjectNode less = contracts.example(name).deepCopy();
            less.remove(List.of("contactId", "agentId", "queue").stream()
                    .filter(less::has)
                    .findFirst()
                    .orElseThrow());

            // When
            var tooMuch = contracts.violations(name, more);
            var tooLittle = contracts.violations(name, less);

            // Then
            assertThat(tooMuch).isNotEmpty();
            assertThat(tooLittle).isNotEmpty();
        }
    }
}
