package io.walletline.routing.contact;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a contact in time, and the length of each part between them.
 *
 * @param enteredAt begin of the wait; after a transfer, of the wait for the next agent
 * @param acceptedAt absent while no agent has it
 * @param handledAt end of the talk
 * @param wrapUpEndsAt when the wrap-up ends by itself
 * @param endedAt absent until it is over
 */
@Embeddable
public record ContactTimes(
        Instant enteredAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant handledAt,
        @Nullable Instant wrapUpEndsAt,
        @Nullable Instant endedAt) {

    static ContactTimes enteredAt(Instant now) {
        return new ContactTimes(now, null, null, null, null);
    }

    ContactTimes enteredAgainAt(Instant now) {
        return new ContactTimes(now, null, handledAt, wrapUpEndsAt, endedAt);
    }

    /** @param at absent if no agent has it any more */
    ContactTimes accepted(@Nullable Instant at) {
        return new ContactTimes(enteredAt, at, handledAt, wrapUpEndsAt, endedAt);
    }

    ContactTimes handled(Instant at, Duration wrapUp) {
        return new ContactTimes(enteredAt, acceptedAt, at, at.plus(wrapUp), endedAt);
    }

    ContactTimes ended(Instant at) {
        return new ContactTimes(enteredAt, acceptedAt, handledAt, wrapUpEndsAt, at);
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
