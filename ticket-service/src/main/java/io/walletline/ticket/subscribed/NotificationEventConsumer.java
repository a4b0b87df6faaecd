package io.walletline.ticket.subscribed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.walletline.kit.event.EventInlet;
import io.walletline.kit.event.EventRoutes;
import io.walletline.kit.event.IncomingEvent;
import io.walletline.ticket.cases.timeline.Delivery;
import io.walletline.ticket.cases.timeline.DeliveryNews;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.identity.verification.VerificationDesk;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Consumer of notification-service's events: delivery of messages, and outcomes of one-time codes. */
@ApplicationScoped
class NotificationEventConsumer {

    record News(
            UUID messageId,
            @Nullable UUID ticketId,
            @Nullable UUID replyId,
            String template,
            @Nullable String channel,
            @Nullable String reason) {}

    record CodeVerified(UUID verificationId, int level) {}

    record CodeRefused(UUID verificationId, String reason) {}

    record LockLifted(UUID liftingId, String customerRef, String liftedBy) {}

    private final Timeline timeline;
    private final AuditLog audit;
    private final EventInlet inlet;
    private final EventRoutes routes;

    NotificationEventConsumer(VerificationDesk verifications, Timeline timeline, AuditLog audit, EventInlet inlet) {
        this.timeline = timeline;
        this.audit = audit;
        this.inlet = inlet;
        this.routes = EventRoutes.none()
                .on("message-sent", News.class, (data, event) -> told(data, Delivery.SENT, event))
                .on("message-delivered", News.class, (data, event) -> told(data, Delivery.DELIVERED, event))
                .on("message-failed", News.class, (data, event) -> told(data, Delivery.FAILED, event))
                .on(
                        "one-time-code-verified",
                        CodeVerified.class,
                        (data, event) -> verifications.verified(data.verificationId(), data.level()))
                .on(
                        "one-time-code-refused",
                        CodeRefused.class,
                        (data, event) -> verifications.refused(data.verificationId(), data.reason()))
                .on("code-lock-lifted", LockLifted.class, (data, event) -> lifted(data));
    }

    @Incoming("notification-events")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) {
        inlet.receive(message, routes);
    }

    /** Whoever lets a customer try again answers for it where all acts on customers are read. */
    private void lifted(LockLifted lock) {
        audit.onCustomer(
                lock.customerRef(),
                Actor.agent(lock.liftedBy()),
                "code-lock-lifted",
                Map.of("lifting", lock.liftingId().toString()));
    }

    /** An answer has its entry; of every other message one tells. */
    private void told(News news, Delivery state, IncomingEvent event) {
        var delivery = new DeliveryNews(state, news.channel(), news.reason(), event.time());
        if (news.replyId() != null) {
            timeline.replyDelivery(news.replyId(), delivery);
        } else if (news.ticketId() != null) {
            timeline.notice(news.ticketId(), news.messageId(), news.template(), delivery);
        }
    }
}
