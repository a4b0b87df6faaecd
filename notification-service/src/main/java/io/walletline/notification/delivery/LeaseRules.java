package io.walletline.notification.delivery;

import io.quarkus.logging.Log;
import io.walletline.notification.message.Message;
import io.walletline.notification.message.MessageFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The rules of a due message: whether it is offered to the provider, postponed or given up. They need no database. */
final class LeaseRules {

    private static final Duration AFTER_A_DEFECT = Duration.ofMinutes(1);

    private final Recipients recipients;
    private final Function<Message, String> texts;
    private final Duration lease;
    private final Consumer<MessageFact> facts;

    /**
     * @param texts renders a message
     * @param lease time for which other senders leave a leased message alone
     * @param facts takes the facts that come of it
     */
    LeaseRules(Recipients recipients, Function<Message, String> texts, Duration lease, Consumer<MessageFact> facts) {
        this.recipients = recipients;
        this.texts = texts;
        this.lease = lease;
        this.facts = facts;
    }

    /** Leases the message; empty if it was postponed or given up instead. */
    Optional<Parcel> lease(Message message, Instant now) {
        if (message.isWorthlessAt(now)) {
            return givenUp(message, "expired", false, now);
        }
        if (message.template().isCourtesy()) {
            if (!recipients.wantsSurveys(message.customerRef())) {
                return givenUp(message, "declined", true, now);
            }
            var opening = recipients.opening(message.customerRef(), now);
            if (opening.isAfter(now)) {
                return postponed(message, opening);
            }
        }
        try {
            return prepare(message, now);
        } catch (RuntimeException defect) {
            // A key that is missing today may be there tomorrow; meanwhile the others must not wait behind it.
            Log.errorf(
                    "message cannot be prepared: id=%s error=%s",
                    message.id(), defect.getClass().getSimpleName());
            return postponed(message, now.plus(AFTER_A_DEFECT));
        }
    }

    private Optional<Parcel> prepare(Message message, Instant now) {
        var to = recipients.address(message);
        if (to.isEmpty()) {
            return givenUp(message, "no-address", true, now);
        }
        var validity = Duration.between(now, message.worthlessAfter());
        var envelope = new Envelope(message.id(), message.channel(), to.get(), texts.apply(message), validity);
        var inDoubtSince = message.inDoubtSince();
        message.attempt(now, lease);
        return Optional.of(new Parcel(envelope, message.attempts(), inDoubtSince));
    }

    private Optional<Parcel> givenUp(Message message, String reason, boolean permanent, Instant now) {
        message.giveUp(reason, permanent, now).ifPresent(facts);
        return Optional.empty();
    }

    private static Optional<Parcel> postponed(Message message, Instant until) {
        message.postpone(until, message.inDoubtSince() == null);
        return Optional.empty();
    }
}
