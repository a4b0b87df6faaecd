package io.walletline.notification.subscribed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.walletline.kit.event.EventInlet;
import io.walletline.kit.event.EventRoutes;
import io.walletline.kit.event.IncomingEvent;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.message.MessageOrder;
import io.walletline.notification.template.MessageTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class WalletEventConsumer {

    private final EventInlet inlet;
    private final MessageDesk messageDesk;
    private final Duration worthFor;
    private final EventRoutes routes;

    WalletEventConsumer(
            EventInlet inlet,
            MessageDesk messageDesk,
            @ConfigProperty(name = "walletline.mailer.give-up-after") Duration worthFor) {
        this.inlet = inlet;
        this.messageDesk = messageDesk;
        this.worthFor = worthFor;
        this.routes = EventRoutes.none()
                .on(
                        "funds-frozen",
                        WalletChanged.class,
                        (data, event) -> notify(MessageTemplate.WALLET_FROZEN, data, event))
                .on(
                        "funds-unfrozen",
                        WalletChanged.class,
                        (data, event) -> notify(MessageTemplate.WALLET_UNFROZEN, data, event));
    }

    @Incoming("wallet-events")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> event) {
        inlet.receive(event, routes);
    }

    private void notify(MessageTemplate template, WalletChanged data, IncomingEvent event) {
        messageDesk.order(new MessageOrder(
                data.customerRef(), null, template, null, Map.of(), worthFor, event.correlationId(), event.id()));
    }
}
