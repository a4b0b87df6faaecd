package io.walletline.ticket.casework.duplicates;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal that two tickets are the same matter, with reason and decision. */
@Entity
@Table(name = "duplicate_proposal")
class Proposal {

    /** The reason for which the two may be the same. */
    public enum Reason {
        SAME_REFERENCE,
        SIMILAR_TEXT;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }

    /** The decision on the proposal. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        REJECTED,
        /** Joined without asking. */
        ATTACHED;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }

    @Id
    private UUID id;

    private UUID ticketId;
    private UUID otherId;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private double score;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant madeAt;
    private @Nullable String decidedBy;

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {
        // for Hibernate
    }

    Proposal(UUID id, UUID ticketId, UUID otherId, Reason reason, double score, Instant now) {
        this.id = id;
        this.ticketId = ticketId;
        this.otherId = otherId;
        this.reason = reason;
        this.score = score;
        this.state = State.PROPOSED;
        this.madeAt = now;
    }

    /** @throws ProposalDecided if somebody has decided already */
    void decide(State decision, String by) {
        if (state != State.PROPOSED) {
            throw new ProposalDecided(state);
        }
        state = decision;
        decidedBy = by;
    }

    UUID id() {
        return id;
    }

    UUID ticketId() {
        return ticketId;
    }

    UUID otherId() {
        return otherId;
    }

    Reason reason() {
        return reason;
    }

    double score() {
        return score;
    }

    State state() {
        return state;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }
}
