package io.walletline.routing.offer;

import io.walletline.routing.engine.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact put before one agent for a limited time. Changed only under the lock of its contact. */
@Entity
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
public class Offer {

    @Id
    private UUID id;

    private UUID contactId;
    private String agentId;

    /** The contact's, for the view of taken places. */
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    private Instant madeAt;
    private Instant expiresAt;
    private @Nullable Instant closedAt;
    private @Nullable String reason;
    private int stage;
    private boolean parallel;

    @SuppressWarnings("NullAway.Init")
    protected Offer() {
        // for Hibernate
    }

    /** @param parallel whether the contact may be before others at the same time */
    Offer(
            UUID id,
            UUID contactId,
            Channel channel,
            String agentId,
            Instant madeAt,
            Duration time,
            int stage,
            boolean parallel) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("an offer lasts a while");
        }
        this.id = id;
        this.contactId = contactId;
        this.channel = channel;
        this.agentId = agentId;
        this.state = OfferState.PENDING;
        this.madeAt = madeAt;
        this.expiresAt = madeAt.plus(time);
        this.stage = stage;
        this.parallel = parallel;
    }

    void accept(Instant now) {
        if (!isOpen(now)) {
            throw new OfferNotOpen(stateAt(now));
        }
        close(OfferState.ACCEPTED, null, now);
    }

    void decline(String why, Instant now) {
        if (!isOpen(now)) {
            throw new OfferNotOpen(stateAt(now));
        }
        close(OfferState.DECLINED, why, now);
    }

    void expire(Instant now) {
        if (now.isBefore(expiresAt)) {
            throw new IllegalStateException("an offer does not expire before its time");
        }
        close(OfferState.EXPIRED, null, now);
    }

    void rescind(String why, Instant now) {
        close(OfferState.RESCINDED, why, now);
    }

    private void close(OfferState next, @Nullable String why, Instant now) {
        if (!state.canBecome(next)) {
            throw new OfferNotOpen(state);
        }
        state = next;
        reason = why;
        closedAt = now;
    }

    /** Pending and in time: at the instant of its expiry an offer is over, whether anybody has noticed or not. */
    boolean isOpen(Instant now) {
        return state == OfferState.PENDING && now.isBefore(expiresAt);
    }

    boolean isDue(Instant now) {
        return state == OfferState.PENDING && !now.isBefore(expiresAt);
    }

    private OfferState stateAt(Instant now) {
        return isDue(now) ? OfferState.EXPIRED : state;
    }

    boolean isFor(String agent) {
        return agentId.equals(agent);
    }

    public UUID id() {
        return id;
    }

    public UUID contactId() {
        return contactId;
    }

    public String agentId() {
        return agentId;
    }

    public OfferState state() {
        return state;
    }

    /** 0 = by the full demand, 1 = after the first relaxation, … */
    public int stage() {
        return stage;
    }

    boolean isParallel() {
        return parallel;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String reason() {
        return reason;
    }
}
