package io.walletline.notification.published;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.notification.code.CodeFact;
import io.walletline.notification.code.CodeFact.CodeRefused;
import io.walletline.notification.code.CodeFact.CodeSent;
import io.walletline.notification.code.CodeFact.CodeVerified;
import io.walletline.notification.code.lock.CodeLockLifted;
import io.walletline.notification.message.MessageFact;
import io.walletline.notification.message.MessageFact.MessageDelivered;
import io.walletline.notification.message.MessageFact.MessageFailed;
import io.walletline.notification.message.MessageFact.MessageSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/** Publishes facts as events, in the transaction of the change itself. */
@ApplicationScoped
class NotificationEventPublisher {

    private static final String TOPIC = "notification.events.v1";

    private final Outbox outbox;

    NotificationEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes MessageFact fact) {
        switch (fact) {
            case MessageSent sent -> append(fact, "message-sent", sent.sentAt(), MessageSentV1.of(sent));
            case MessageDelivered it -> append(fact, "message-delivered", it.deliveredAt(), MessageDeliveredV1.of(it));
            case MessageFailed failed -> append(fact, "message-failed", failed.failedAt(), MessageFailedV1.of(failed));
        }
    }

    void publish(@Observes CodeFact fact) {
        switch (fact) {
            case CodeSent sent -> append(fact, "one-time-code-sent", sent.sentAt(), OneTimeCodeSentV1.of(sent));
            case CodeVerified it ->
                append(fact, "one-time-code-verified", it.verifiedAt(), OneTimeCodeVerifiedV1.of(it));
            case CodeRefused it -> append(fact, "one-time-code-refused", it.refusedAt(), OneTimeCodeRefusedV1.of(it));
        }
    }

    void publish(@Observes CodeLockLifted fact) {
        outbox.append(new OutgoingEvent(
                TOPIC, fact.customerRef(), "code-lock-lifted", fact.liftedAt(), CodeLockLiftedV1.of(fact)));
    }

    private void append(MessageFact fact, String name, Instant time, Object data) {
        var message = fact.message();
        outbox.append(new OutgoingEvent(TOPIC, message.customerRef(), name, time, data)
                .correlatedBy(message.correlationId())
                .causedBy(message.causedBy()));
    }

    private void append(CodeFact fact, String name, Instant time, Object data) {
        var purpose = fact.purpose();
        outbox.append(new OutgoingEvent(TOPIC, purpose.customerRef(), name, time, data)
                .correlatedBy(purpose.correlationId()));
    }
}
