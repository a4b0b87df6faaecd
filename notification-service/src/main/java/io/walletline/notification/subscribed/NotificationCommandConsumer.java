package io.walletline.notification.subscribed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.walletline.kit.event.EventInlet;
import io.walletline.kit.event.EventRoutes;
import io.walletline.notification.reply.Reply;
import io.walletline.notification.reply.ReplyNotices;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class NotificationCommandConsumer {

    private final EventInlet inlet;
    private final EventRoutes routes;

    NotificationCommandConsumer(EventInlet inlet, ReplyNotices replies) {
        this.inlet = inlet;
        this.routes = EventRoutes.none()
                .on(
                        "reply-requested",
                        Reply.class,
                        (reply, event) -> replies.send(reply, event.correlationId(), event.id()));
    }

    @Incoming("notification-commands")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> event) {
        inlet.receive(event, routes);
    }
}
