package io.walletline.notification.subscribed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.walletline.kit.event.EventInlet;
import io.walletline.kit.event.EventRoutes;
import io.walletline.kit.event.IncomingEvent;
import io.walletline.notification.code.CodeDesk;
import io.walletline.notification.code.CodePurpose;
import io.walletline.notification.code.CodeRequest;
import io.walletline.notification.privacy.CustomerErasure;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class TicketEventConsumer {

    private static final String BY_SMS = "sms-code";

    private final EventInlet inlet;
    private final CodeDesk codeDesk;
    private final EventRoutes routes;

    TicketEventConsumer(EventInlet inlet, CodeDesk codeDesk, CustomerErasure erasure) {
        this.inlet = inlet;
        this.codeDesk = codeDesk;
        this.routes = EventRoutes.none()
                .on("verification-requested", VerificationRequested.class, this::verify)
                .on(
                        "customer-erased",
                        CustomerErased.class,
                        (data, event) -> erasure.erase(data.customerRef(), data.erasedAt()));
    }

    @Incoming("ticket-events")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> event) {
        inlet.receive(event, routes);
    }

    private void verify(VerificationRequested data, IncomingEvent event) {
        if (!data.method().equals(BY_SMS)) {
            return;
        }
        var purpose =
                new CodePurpose(data.verificationId(), data.ticketId(), data.customerRef(), event.correlationId());
        codeDesk.request(new CodeRequest(purpose, data.requestedBy(), data.language(), data.requestedAt(), event.id()));
    }
}
