package io.walletline.notification.delivery;

import io.walletline.notification.message.DeliveryState;
import io.walletline.notification.message.Message;
import io.walletline.notification.message.MessageFact;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The rules after an attempt: whether the message is tried again, and when. They need no database. */
final class OutcomeRules {

    private final RandomGenerator random;

    /** @param random spreads the pauses between attempts */
    OutcomeRules(RandomGenerator random) {
        this.random = random;
    }

    /** Whether the message still waits for the outcome of this attempt, and of no later one. */
    static boolean awaits(Message message, Parcel parcel) {
        return message.attempts() == parcel.attempt() && message.state() == DeliveryState.PENDING;
    }

    /** Applies an outcome that is no hand-over of this very message; empty if the message is tried again. */
    Optional<MessageFact> apply(Message message, Parcel parcel, HandOver outcome, Instant now) {
        return switch (outcome) {
            // The text and the number were found at the provider, but belong to another message: this one was not sent.
            case HandOver.Accepted foreign -> triedAgain(message, now, true);
            case HandOver.Refused refused -> message.giveUp(refused.reason(), true, now);
            case HandOver.Unavailable unavailable -> tryLater(message, parcel, unavailable, now);
        };
    }

    private Optional<MessageFact> tryLater(
            Message message, Parcel parcel, HandOver.Unavailable unavailable, Instant now) {
        var due = now.plus(BackOff.after(parcel.attempt(), unavailable.retryAfter(), random));
        return message.isWorthlessAt(due)
                ? message.giveUp(unavailable.reason(), false, now)
                : triedAgain(message, due, unavailable.surelyNotSent() && parcel.inDoubtSince() == null);
    }

    private static Optional<MessageFact> triedAgain(Message message, Instant due, boolean surelyNotSent) {
        message.postpone(due, surelyNotSent);
        return Optional.empty();
    }
}
