package io.walletline.ticket.subscribed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.walletline.testkit.Contracts;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service reads of others' events: its copy is the producer's original, and every field that it reads is there. */
class SubscribedContractsTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("routing-service", "contact-queued", RoutingEventConsumer.ContactQueued.class),
                Arguments.of("routing-service", "offer-made", RoutingEventConsumer.OfferMade.class),
                Arguments.of("routing-service", "offer-accepted", RoutingEventConsumer.OfferAccepted.class),
                Arguments.of("routing-service", "offer-declined", RoutingEventConsumer.OfferDeclined.class),
                Arguments.of("routing-service", "offer-expired", RoutingEventConsumer.OfferExpired.class),
                Arguments.of("routing-service", "contact-transferred", RoutingEventConsumer.ContactTransferred.class),
                Arguments.of("routing-service", "conference-started", RoutingEventConsumer.ConferenceStarted.class),
                Arguments.of("routing-service", "contact-handled", RoutingEventConsumer.ContactHandled.class),
                Arguments.of("routing-service", "contact-abandoned", RoutingEventConsumer.ContactAbandoned.class),
                Arguments.of("routing-service", "contact-deflected", RoutingEventConsumer.ContactDeflected.class),
                Arguments.of("routing-service", "callback-requested", RoutingEventConsumer.CallbackRequested.class),
                Arguments.of("routing-service", "callback-ended", RoutingEventConsumer.CallbackEnded.class),
                Arguments.of("notification-service", "message-sent", NotificationEventConsumer.News.class),
                Arguments.of("notification-service", "message-delivered", NotificationEventConsumer.News.class),
                Arguments.of("notification-service", "message-failed", NotificationEventConsumer.News.class),
                Arguments.of(
                        "notification-service", "one-time-code-verified", NotificationEventConsumer.CodeVerified.class),
                Arguments.of(
                        "notification-service", "one-time-code-refused", NotificationEventConsumer.CodeRefused.class),
                Arguments.of("feedback-service", "survey-answered", FeedbackEventConsumer.SurveyAnswered.class),
                Arguments.of("feedback-service", "follow-up-requested", FeedbackEventConsumer.FollowUpRequested.class),
                Arguments.of("ticket-service", "funds-frozen", WalletEventConsumer.Done.class),
                Arguments.of("ticket-service", "funds-unfrozen", WalletEventConsumer.Done.class),
                Arguments.of("ticket-service", "command-rejected", WalletEventConsumer.Rejected.class));
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
        for (var field : shape.getRecordComponents()) {
            assertThat(Contracts.of(producer).fields(name).contains(field.getName())
                            || isOptional(field)) // one shape reads several events
                    .as("%s of %s is told", field.getName(), name)
                    .isTrue();
            assertThat(field.getAccessor().invoke(read) != null || isOptional(field))
                    .as("%s of %s is there", field.getName(), name)
                    .isTrue();
        }
    }

    private static boolean isOptional(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
