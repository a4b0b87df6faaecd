package io.walletline.notification.subscribed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.walletline.kit.event.EventInlet;
import io.walletline.kit.event.EventRoutes;
import io.walletline.kit.event.IncomingEvent;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.message.MessageOrder;
import io.walletline.notification.template.MessageTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class FeedbackEventConsumer {

    private final EventInlet inlet;
    private final MessageDesk messageDesk;
    private final Clock clock;
    private final EventRoutes routes;

    FeedbackEventConsumer(EventInlet inlet, MessageDesk messageDesk, Clock clock) {
        this.inlet = inlet;
        this.messageDesk = messageDesk;
        this.clock = clock;
        this.routes = EventRoutes.none().on("survey-invited", SurveyInvited.class, this::invite);
    }

    @Incoming("feedback-events")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> event) {
        inlet.receive(event, routes);
    }

    private void invite(SurveyInvited data, IncomingEvent event) {
        var worthFor = Duration.between(clock.instant(), data.expiresAt());
        if (worthFor.isNegative()) {
            return;
        }
        messageDesk.order(new MessageOrder(
                data.customerRef(),
                data.ticketId(),
                MessageTemplate.SURVEY_INVITATION,
                data.language(),
                Map.of("link", data.link()),
                worthFor,
                event.correlationId(),
                event.id()));
    }
}
