package io.walletline.feedback.subscribed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.walletline.feedback.invitation.SurveyDesk;
import io.walletline.kit.event.EventInlet;
import io.walletline.kit.event.EventRoutes;
import io.walletline.kit.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class NotificationEventConsumer {

    private static final String OUR_TEMPLATE = "survey-invitation";

    private final EventInlet inlet;
    private final SurveyDesk desk;
    private final EventRoutes routes;

    NotificationEventConsumer(EventInlet inlet, SurveyDesk desk) {
        this.inlet = inlet;
        this.desk = desk;
        this.routes = EventRoutes.none().on("message-delivered", MessageDelivered.class, this::note);
    }

    @Incoming("notification-events")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> event) {
        inlet.receive(event, routes);
    }

    private void note(MessageDelivered data, IncomingEvent event) {
        if (data.ticketId() != null && data.template().equals(OUR_TEMPLATE)) {
            desk.delivered(data.ticketId(), data.deliveredAt());
        }
    }
}
