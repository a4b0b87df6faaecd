package io.walletline.routing.contact;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a contact in time, and the length of each part between them.
 *
 * @param enteredAt begin of the wait; after a transfer, of the wait for the next agent
 * @param joinedAt when it joined this line, later than the wait began if it continues another; absent if a leg tells it
 * @param acceptedAt absent while no agent has it
 * @param handledAt end of the talk
 * @param wrapUpEndsAt when the wrap-up ends by itself
 * @param endedAt absent until it is over
 */
@Embeddable
public record ContactTimes(
        Instant enteredAt,
        @Nullable Instant joinedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant handledAt,
        @Nullable Instant wrapUpEndsAt,
        @Nullable Instant endedAt) {

    static ContactTimes enteredAt(Instant now) {
        return new ContactTimes(now, now, null, null, null, null);
    }

    /** The same wait, gone on with in another line. */
    ContactTimes joined(Instant now) {
        return new ContactTimes(enteredAt, now, null, null, null, null);
    }

    ContactTimes enteredAgainAt(Instant now) {
        return new ContactTimes(now, now, null, handledAt, wrapUpEndsAt, endedAt);
    }

    /** Out of the line; the leg that is over tells what has been. */
    ContactTimes setAside() {
        return new ContactTimes(enteredAt, null, null, handledAt, wrapUpEndsAt, endedAt);
    }

    ContactTimes accepted(Instant at) {
        return new ContactTimes(enteredAt, joinedAt, at, handledAt, wrapUpEndsAt, endedAt);
    }

    ContactTimes handled(Instant at, Duration wrapUp) {
        return new ContactTimes(enteredAt, joinedAt, acceptedAt, at, at.plus(wrapUp), endedAt);
    }

    ContactTimes ended(Instant at) {
        return new ContactTimes(enteredAt, joinedAt, acceptedAt, handledAt, wrapUpEndsAt, at);
    }

    /** When the customer left; null if the customer has not left, or was not admitted. */
    public @Nullable Instant leftAt(ContactState state) {
        return switch (state) {
            case ABANDONED -> endedAt;
            case WRAPPING_UP, DONE -> handledAt;
            case WAITING, OFFERED, IN_HAND, CALLBACK, DEFLECTED -> null;
        };
    }

    /** The wait: until an agent accepted, or until now. */
    public Duration waited(Instant now) {
        return Duration.between(enteredAt, acceptedAt == null ? now : acceptedAt);
    }

    /** The talk so far; zero before an agent accepts. */
    public Duration handled(Instant now) {
        return between(acceptedAt, handledAt == null ? now : handledAt);
    }

    /** The wrap-up so far; zero before it begins. */
    public Duration wrappedUp(Instant now) {
        return between(handledAt, endedAt == null ? now : endedAt);
    }

    private static Duration between(@Nullable Instant from, Instant to) {
        return from == null ? Duration.ZERO : Duration.between(from, to);
    }
}
