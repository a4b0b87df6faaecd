package io.walletline.notification.published;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.notification.code.CodeFact;
import io.walletline.notification.code.CodeFact.CodeRefused;
import io.walletline.notification.code.CodeFact.CodeSent;
import io.walletline.notification.code.CodeFact.CodeVerified;
import io.walletline.notification.message.MessageFact;
import io.walletline.notification.message.MessageFact.MessageDelivered;
import io.walletline.notification.message.MessageFact.MessageFailed;
import io.walletline.notification.message.MessageFact.MessageSent;
import io.walletline.notification.template.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/** Turns facts into wire events, in the transaction of the change itself. */
@ApplicationScoped
class Announcer {
    private static final String TOPIC = "notification.events.v1";
    /** What possession of a phone number proves: PSTN is a restricted authenticator (NIST SP 800-63B-4). */
    private static final int LEVEL_OF_SMS = 1;

    private final Outbox outbox;

    Announcer(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(@Observes MessageFact fact) {
        var message = fact.message();
        var event =
                switch (fact) {
                    case MessageSent sent -> event(message.customerRef(), "message-sent", sent.sentAt(), sent(sent));
                    case MessageDelivered delivered ->
                        event(
                                message.customerRef(),
                                "message-delivered",
                                delivered.deliveredAt(),
                                delivered(delivered));
                    case MessageFailed failed ->
                        event(message.customerRef(), "message-failed", failed.failedAt(), failed(failed));
                };
        outbox.append(event.correlatedBy(message.correlationId()).causedBy(message.causedBy()));
    }

    void tell(@Observes CodeFact fact) {
        var verification = fact.verification();
        var ref = verification.customerRef();
        var event =
                switch (fact) {
                    case CodeSent sent -> event(ref, "one-time-code-sent", sent.sentAt(), sent(sent));
                    case CodeVerified verified ->
                        event(ref, "one-time-code-verified", verified.verifiedAt(), verified(verified));
                    case CodeRefused refused ->
                        event(ref, "one-time-code-refused", refused.refusedAt(), refused(refused));
                };
        outbox.append(event.correlatedBy(verification.correlationId()));
    }

    private static OutgoingEvent event(String customerRef, String name, Instant time, Object data) {
        return new OutgoingEvent(TOPIC, customerRef, name, time, data);
    }

    private static MessageSentV1 sent(MessageSent fact) {
        var message = fact.message();
        return new MessageSentV1(
                message.id(),
                message.customerRef(),
                message.ticketId(),
                message.channel().title(),
                message.template().title(),
                message.language().tag(),
                message.provider(),
                message.channel() == Channel.SMS ? message.segments() : null,
                fact.sentAt());
    }

    private static MessageDeliveredV1 delivered(MessageDelivered fact) {
        var message = fact.message();
        return new MessageDeliveredV1(
                message.id(),
                message.customerRef(),
                message.ticketId(),
                message.channel().title(),
                message.template().title(),
                message.provider(),
                fact.deliveredAt());
    }

    private static MessageFailedV1 failed(MessageFailed fact) {
        var message = fact.message();
        return new MessageFailedV1(
                message.id(),
                message.customerRef(),
                message.ticketId(),
                message.channel().title(),
                message.template().title(),
                message.provider(),
                fact.reason(),
                fact.permanent(),
                fact.failedAt());
    }

    private static OneTimeCodeSentV1 sent(CodeSent fact) {
        var verification = fact.verification();
        return new OneTimeCodeSentV1(
                verification.verificationId(),
                verification.ticketId(),
                verification.customerRef(),
                fact.messageId(),
                fact.expiresAt());
    }

    private static OneTimeCodeVerifiedV1 verified(CodeVerified fact) {
        var verification = fact.verification();
        return new OneTimeCodeVerifiedV1(
                verification.verificationId(),
                verification.ticketId(),
                verification.customerRef(),
                LEVEL_OF_SMS,
                fact.verifiedAt());
    }

    private static OneTimeCodeRefusedV1 refused(CodeRefused fact) {
        var verification = fact.verification();
        return new OneTimeCodeRefusedV1(
                verification.verificationId(),
                verification.ticketId(),
                verification.customerRef(),
                fact.reason().code(),
                fact.refusedAt());
    }
}
