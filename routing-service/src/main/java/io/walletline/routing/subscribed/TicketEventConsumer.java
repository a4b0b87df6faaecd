package io.walletline.routing.subscribed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.walletline.kit.event.EventInlet;
import io.walletline.kit.event.EventRoutes;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.transfer.UnreachedAgents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Contacts enter and leave as ticket-service says. */
@ApplicationScoped
public class TicketEventConsumer {

    private final EventInlet inlet;
    private final EventRoutes routes;

    TicketEventConsumer(EventInlet inlet, EntryDesk entry, HangUpDesk hangUps, UnreachedAgents unreached) {
        this.inlet = inlet;
        this.routes = EventRoutes.none()
                .onTogether(
                        "contact-requested",
                        ContactRequested.class,
                        all -> entry.expect(all.stream()
                                .map(each -> each.data().request(each.event()))
                                .toList()),
                        (data, event) -> entry.enter(data.request(event)))
                .on(
                        "agent-not-reached",
                        AgentNotReached.class,
                        (data, event) -> unreached.missed(data.contactId(), data.agentId()))
                .on("contact-ended", ContactEnded.class, (data, event) -> {
                    if (data.isHangUp()) {
                        hangUps.endedByCustomer(data.contactId());
                    } else {
                        hangUps.renouncedByCustomer(data.contactId());
                    }
                });
    }

    @Incoming("ticket-events")
    @Blocking
    public CompletionStage<Void> receive(KafkaRecordBatch<String, byte[]> batch) {
        inlet.receive(batch, routes);
        return batch.ack();
    }
}
