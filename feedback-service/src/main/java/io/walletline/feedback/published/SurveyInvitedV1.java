package io.walletline.feedback.published;

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

    @Override
    public String toString() {
        return "SurveyInvitedV1[" + invitationId + "]";
    }
}
