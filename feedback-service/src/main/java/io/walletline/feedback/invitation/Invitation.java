package io.walletline.feedback.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question about one ticket; answered once, in its time, or never. */
@Entity
public class Invitation {
    static final int LOWEST = 1;
    public static final int SCALE_MAX = 5;

    @Id
    private UUID id = new UUID(0, 0);

    private UUID ticketId = new UUID(0, 0);
    private String customerRef = "";
    private @Nullable String agentId;
    private String category = "";
    private String ticketLanguage = "";

    @Enumerated(EnumType.STRING)
    private Language language = Language.EN;

    private UUID correlationId = new UUID(0, 0);
    private Instant invitedAt = Instant.EPOCH;
    private Instant expiresAt = Instant.EPOCH;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant answeredAt;
    private @Nullable Integer score;
    private byte @Nullable [] comment;

    @Version
    private long version;

    protected Invitation() {}

    Invitation(UUID id, ResolvedTicket ticket, Instant now, Duration validity) {
        this.id = id;
        this.ticketId = ticket.ticketId();
        this.customerRef = ticket.customerRef();
        this.agentId = ticket.agentId();
        this.category = ticket.category();
        this.ticketLanguage = ticket.language();
        this.language = Language.find(ticket.language()).orElse(Language.EN);
        this.correlationId = ticket.correlationId();
        this.invitedAt = now;
        this.expiresAt = now.plus(validity);
    }

    /** The first time counts. */
    void reachCustomer(Instant at) {
        deliveredAt = deliveredAt == null ? at : deliveredAt;
    }

    Standing standing(Instant now) {
        if (answeredAt != null) {
            return Standing.ANSWERED;
        }
        return now.isBefore(expiresAt) ? Standing.OPEN : Standing.EXPIRED;
    }

    /** @throws IllegalStateException unless it stands open */
    void answer(int score, byte @Nullable [] sealedComment, Instant now) {
        if (standing(now) != Standing.OPEN) {
            throw new IllegalStateException("Only an open invitation can be answered");
        }
        if (score < LOWEST || score > SCALE_MAX) {
            throw new IllegalArgumentException("A score is " + LOWEST + " to " + SCALE_MAX);
        }
        this.score = score;
        this.comment = sealedComment == null ? null : sealedComment.clone();
        this.answeredAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID ticketId() {
        return ticketId;
    }

    public String customerRef() {
        return customerRef;
    }

    public @Nullable String agentId() {
        return agentId;
    }

    public String category() {
        return category;
    }

    /** Of the ticket; not always one that the survey speaks. */
    public String ticketLanguage() {
        return ticketLanguage;
    }

    public Language language() {
        return language;
    }

    public UUID correlationId() {
        return correlationId;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** @throws IllegalStateException before it was answered */
    public Instant answeredAt() {
        if (answeredAt == null) {
            throw new IllegalStateException("Not answered yet");
        }
        return answeredAt;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    public boolean hasComment() {
        return comment != null;
    }

    @Nullable
    Integer score() {
        return score;
    }

    byte @Nullable [] sealedComment() {
        return comment;
    }
}
