package io.walletline.feedback.published;

import io.walletline.feedback.invitation.SurveyFact.SurveyInvited;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param link a bearer secret until used or expired: feedback ADR 1 */
record SurveyInvitedV1(
        UUID invitationId,
        UUID ticketId,
        String customerRef,
        @Nullable String agentId,
        String language,
        String kind,
        String link,
        Instant invitedAt,
        Instant expiresAt) {

    static SurveyInvitedV1 of(SurveyInvited fact) {
        var invitation = fact.invitation();
        return new SurveyInvitedV1(
                invitation.invitationId(),
                invitation.ticketId(),
                invitation.customerRef(),
                invitation.agentId(),
                invitation.language().tag(),
                "csat",
                fact.link(),
                invitation.invitedAt(),
                invitation.expiresAt());
    }

    @Override
    public String toString() {
        return "SurveyInvitedV1[" + invitationId + "]";
    }
}
