package io.walletline.feedback.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to rate the handling of one ticket. It can be answered once, before it expires. That of an erased customer has
 * no customer and is no longer open; its score stays as a figure.
 */
@Entity
class Invitation {

    private static final int LOWEST = 1;

    @Id
    private UUID id = new UUID(0, 0);

    private UUID ticketId = new UUID(0, 0);
    private @Nullable String customerRef;
    private @Nullable String agentId;
    private String category = "";
    private String ticketLanguage = "";

    @Enumerated(EnumType.STRING)
    private SurveyLanguage language = SurveyLanguage.EN;

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
        this.language = SurveyLanguage.find(ticket.language()).orElse(SurveyLanguage.EN);
        this.correlationId = ticket.correlationId();
        this.invitedAt = now;
        this.expiresAt = now.plus(validity);
    }

    /** Records that the invitation reached the customer; only the first time counts. */
    void reachCustomer(Instant at) {
        deliveredAt = deliveredAt == null ? at : deliveredAt;
    }

    InvitationState state(Instant now) {
        if (answeredAt != null) {
            return InvitationState.ANSWERED;
        }
        return customerRef != null && now.isBefore(expiresAt) ? InvitationState.OPEN : InvitationState.EXPIRED;
    }

    /** @throws IllegalStateException unless it stands open */
    void answer(int score, byte @Nullable [] sealedComment, Instant now) {
        if (state(now) != InvitationState.OPEN) {
            throw new IllegalStateException("Only an open invitation can be answered");
        }
        if (score < LOWEST || score > SurveyFact.SCALE_MAX) {
            throw new IllegalArgumentException("A score is " + LOWEST + " to " + SurveyFact.SCALE_MAX);
        }
        this.score = score;
        this.comment = sealedComment == null ? null : sealedComment.clone();
        this.answeredAt = now;
    }

    /** @throws NullPointerException for an erased customer's, whose facts nobody is told */
    InvitationDetails details() {
        return new InvitationDetails(
                id,
                ticketId,
                Objects.requireNonNull(customerRef),
                agentId,
                category,
                ticketLanguage,
                language,
                correlationId,
                invitedAt,
                expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID ticketId() {
        return ticketId;
    }

    @Nullable
    String agentId() {
        return agentId;
    }

    String category() {
        return category;
    }

    SurveyLanguage language() {
        return language;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    boolean hasComment() {
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
