package io.walletline.routing.contact;

import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a contact entered, was taken, was handled and ended, and how long that makes each part of it. */
@MappedSuperclass
abstract class Stay extends Matter {
    private Instant enteredAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant handledAt;
    private @Nullable Instant wrapUpEndsAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Stay() {}

    Stay(ContactRequest request, Instant enteredAt) {
        super(request);
        this.enteredAt = enteredAt;
    }

    Stay(Matter like, String purpose, Instant enteredAt) {
        super(like, purpose);
        this.enteredAt = enteredAt;
    }

    /** Nobody has it any more; the wait for the next agent is counted from then. */
    void entersAgain(Instant now) {
        enteredAt = now;
        takenByNobody();
    }

    void taken(Instant at) {
        acceptedAt = at;
    }

    void takenByNobody() {
        acceptedAt = null;
    }

    void wrapsUp(Instant at, Duration wrapUp) {
        handledAt = at;
        wrapUpEndsAt = at.plus(wrapUp);
    }

    void ends(Instant at) {
        endedAt = at;
    }

    /** From entering the queue until the agent took it, or else until then. */
    public Duration waited(Instant now) {
        return Duration.between(enteredAt, acceptedAt == null ? now : acceptedAt);
    }

    public Duration handled(Instant now) {
        return between(acceptedAt, handledAt == null ? now : handledAt);
    }

    public Duration wrappedUp(Instant now) {
        return between(handledAt, endedAt == null ? now : endedAt);
    }

    private static Duration between(@Nullable Instant from, Instant to) {
        return from == null ? Duration.ZERO : Duration.between(from, to);
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable
    Instant handledAt() {
        return handledAt;
    }

    public @Nullable Instant wrapUpEndsAt() {
        return wrapUpEndsAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
