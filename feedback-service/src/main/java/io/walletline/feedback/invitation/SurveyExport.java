package io.walletline.feedback.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is held here about a customer. */
record SurveyExport(String customerRef, Instant exportedAt, List<ExportedInvitation> invitations) {

    SurveyExport {
        invitations = List.copyOf(invitations);
    }

    /** @param agentId only for an admin, who hands out what is about others */
    record ExportedInvitation(
            UUID invitationId,
            UUID ticketId,
            @Nullable String agentId,
            String category,
            String language,
            Instant invitedAt,
            Instant expiresAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant answeredAt,
            @Nullable Integer score,
            @Nullable String comment) {

        static ExportedInvitation of(Invitation invitation, @Nullable String comment, boolean forAdmin) {
            return new ExportedInvitation(
                    invitation.id(),
                    invitation.ticketId(),
                    forAdmin ? invitation.agentId() : null,
                    invitation.category(),
                    invitation.language().tag(),
                    invitation.invitedAt(),
                    invitation.expiresAt(),
                    invitation.deliveredAt(),
                    invitation.answeredAt(),
                    invitation.score(),
                    comment);
        }

        @Override
        public String toString() {
            return "ExportedInvitation[" + invitationId + "]";
        }
    }
}
