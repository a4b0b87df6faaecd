package io.walletline.feedback.invitation;

import io.walletline.feedback.invitation.SurveyExport.ExportedInvitation;
import io.walletline.kit.privacy.CustomerNotFound;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
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

    /** @throws CustomerNotFound also for a customer who asks for another one's data */
    @Transactional
    SurveyExport export(String customerRef, Caller caller) {
        var forAdmin = caller.has(Role.ADMIN);
        var held = forAdmin || caller.id().equals(customerRef) ? invitations.of(customerRef) : List.<Invitation>of();
        if (held.isEmpty()) {
            throw new CustomerNotFound();
        }
        return new SurveyExport(
                customerRef,
                clock.instant(),
                held.stream()
                        .map(invitation -> ExportedInvitation.of(invitation, desk.comment(invitation), forAdmin))
                        .toList());
    }
}
