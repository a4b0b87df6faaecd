package io.walletline.ticket.subscribed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.walletline.testkit.Contracts;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service reads of others' events: its copy is the producer's original, and every field that it reads is there. */
class SubscribedContractsTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("routing-service", "contact-queued", RoutingEvents.ContactQueued.class),
                Arguments.of("routing-service", "offer-made", RoutingEvents.OfferMade.class),
                Arguments.of("routing-service", "offer-accepted", RoutingEvents.OfferAccepted.class),
                Arguments.of("routing-service", "offer-declined", RoutingEvents.OfferDeclined.class),
                Arguments.of("routing-service", "offer-expired", RoutingEvents.OfferExpired.class),
                Arguments.of("routing-service", "contact-transferred", RoutingEvents.ContactTransferred.class),
                Arguments.of("routing-service", "conference-started", RoutingEvents.ConferenceStarted.class),
                Arguments.of("routing-service", "contact-handled", RoutingEvents.ContactHandled.class),
                Arguments.of("routing-service", "contact-abandoned", RoutingEvents.ContactAbandoned.class),
                Arguments.of("routing-service", "contact-deflected", RoutingEvents.ContactDeflected.class),
                Arguments.of("routing-service", "callback-requested", RoutingEvents.CallbackRequested.class),
                Arguments.of("routing-service", "callback-ended", RoutingEvents.CallbackEnded.class),
                Arguments.of("notification-service", "message-sent", NotificationEvents.News.class),
                Arguments.of("notification-service", "message-delivered", NotificationEvents.News.class),
                Arguments.of("notification-service", "message-failed", NotificationEvents.News.class),
                Arguments.of("notification-service", "one-time-code-verified", NotificationEvents.CodeVerified.class),
                Arguments.of("notification-service", "one-time-code-refused", NotificationEvents.CodeRefused.class),
                Arguments.of("feedback-service", "survey-answered", FeedbackEvents.SurveyAnswered.class),
                Arguments.of("feedback-service", "follow-up-requested", FeedbackEvents.FollowUpRequested.class),
                Arguments.of("ticket-service", "funds-frozen", WalletEvents.Done.class),
                Arguments.of("ticket-service", "funds-unfrozen", WalletEvents.Done.class),
                Arguments.of("ticket-service", "command-rejected", WalletEvents.Rejected.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldReadTheProducersExample(String producer, String name, Class<?> shape) throws Exception {
        // Given
        var copy = Contracts.copyOfExample(name);

        // When
        var read = JSON.treeToValue(copy, shape);

        // Then
        assertThat(copy).isEqualTo(Contracts.of(producer).example(name));
        assertThat(read).isNotNull();
    }
}
