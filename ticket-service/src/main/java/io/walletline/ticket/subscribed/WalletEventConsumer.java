package io.walletline.ticket.subscribed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.walletline.kit.event.EventInlet;
import io.walletline.kit.event.EventRoutes;
import io.walletline.ticket.wallet.acts.WalletActDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumer of the wallet core's events: outcomes of wallet acts. */
@ApplicationScoped
class WalletEventConsumer {

    record Done(UUID commandId) {}

    record Rejected(UUID commandId, String reason) {}

    private final EventInlet inlet;
    private final EventRoutes routes;

    WalletEventConsumer(WalletActDesk acts, EventInlet inlet) {
        this.inlet = inlet;
        this.routes = EventRoutes.none()
                .on("funds-frozen", Done.class, (data, event) -> acts.confirmed(data.commandId()))
                .on("funds-unfrozen", Done.class, (data, event) -> acts.confirmed(data.commandId()))
                .on("command-rejected", Rejected.class, (data, event) -> acts.refused(data.commandId(), data.reason()));
    }

    @Incoming("wallet-events")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) {
        inlet.receive(message, routes);
    }
}
