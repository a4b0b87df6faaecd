package io.walletline.feedback.invitation;

import io.walletline.kit.rest.Wire;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation for agents and supervisors: never its link, and the comment only for a supervisor. */
record InvitationResponse(
        UUID invitationId,
        UUID ticketId,
        @Nullable String agentId,
        String kind,
        String language,
        String state,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant answeredAt,
        @Nullable Integer score,
        int scaleMax,
        boolean hasComment,
        @Nullable String comment) {

    static InvitationResponse of(Invitation invitation, Instant now, @Nullable String comment) {
        var state = invitation.state(now);
        return new InvitationResponse(
                invitation.id(),
                invitation.ticketId(),
                invitation.agentId(),
                "csat",
                invitation.language().tag(),
                Wire.name(state),
                invitation.invitedAt(),
                invitation.expiresAt(),
                invitation.deliveredAt(),
                invitation.answeredAt(),
                invitation.score(),
                SurveyFact.SCALE_MAX,
                invitation.hasComment(),
                comment);
    }

    @Override
    public String toString() {
        return "InvitationResponse[" + invitationId + "]";
    }
}
