package io.walletline.feedback.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an invitation that never change.
 *
 * @param agentId absent if nobody was assigned when the ticket was resolved
 * @param ticketLanguage BCP 47 tag of the ticket; the survey may speak another one
 * @param correlationId of the ticket's events
 */
public record InvitationDetails(
        UUID invitationId,
        UUID ticketId,
        String customerRef,
        @Nullable String agentId,
        String category,
        String ticketLanguage,
        SurveyLanguage language,
        UUID correlationId,
        Instant invitedAt,
        Instant expiresAt) {}
