package io.walletline.feedback.invitation;

import io.walletline.kit.rest.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Reads invitations for agents and supervisors. */
@ApplicationScoped
class InvitationLog {

    private final InvitationRepository invitations;
    private final SurveyDesk desk;
    private final Clock clock;

    InvitationLog(InvitationRepository invitations, SurveyDesk desk, Clock clock) {
        this.invitations = invitations;
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    Page<InvitationResponse> of(UUID ticketId, boolean withComments) {
        var now = clock.instant();
        var items = invitations.of(ticketId).stream()
                .map(invitation ->
                        InvitationResponse.of(invitation, now, withComments ? desk.comment(invitation) : null))
                .toList();
        return new Page<>(items, null);
    }
}
