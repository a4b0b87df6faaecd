package io.walletline.feedback.subscribed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.walletline.feedback.invitation.ResolvedTicket;
import io.walletline.feedback.invitation.SurveyDesk;
import io.walletline.kit.event.EventInlet;
import io.walletline.kit.event.EventRoutes;
import io.walletline.kit.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class TicketEventConsumer {

    private final EventInlet inlet;
    private final SurveyDesk desk;
    private final EventRoutes routes;

    TicketEventConsumer(EventInlet inlet, SurveyDesk desk) {
        this.inlet = inlet;
        this.desk = desk;
        this.routes = EventRoutes.none()
                .on("ticket-resolved", TicketResolved.class, this::invite)
                .on("customer-erased", CustomerErased.class, (data, event) -> erase(data));
    }

    @Incoming("ticket-events")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> event) {
        inlet.receive(event, routes);
    }

    private void invite(TicketResolved data, IncomingEvent event) {
        if (data.customerRef() == null) {
            return;
        }
        desk.invite(new ResolvedTicket(
                data.ticketId(),
                data.customerRef(),
                data.agentId(),
                data.category(),
                data.language(),
                data.resolvedAt(),
                event.correlationId()));
    }

    private void erase(CustomerErased data) {
        desk.erase(data.customerRef(), data.erasedAt());
    }
}
