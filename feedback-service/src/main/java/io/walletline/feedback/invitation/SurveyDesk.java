package io.walletline.feedback.invitation;

import io.walletline.feedback.invitation.SurveyFact.SurveyAnswered;
import io.walletline.feedback.invitation.SurveyFact.SurveyInvited;
import io.walletline.kit.id.Ids;
import io.walletline.kit.privacy.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks customers, and takes their answers. */
@ApplicationScoped
public class SurveyDesk {
    private final InvitationRepository invitations;
    private final SurveyLink links;
    private final SurveyConfig config;
    private final Sealer sealer;
    private final Ids ids;
    private final Clock clock;
    private final Event<SurveyFact> facts;

    SurveyDesk(
            InvitationRepository invitations,
            SurveyLink links,
            SurveyConfig config,
            Sealer sealer,
            Ids ids,
            Clock clock,
            Event<SurveyFact> facts) {
        this.invitations = invitations;
        this.links = links;
        this.config = config;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
    }

    /** Asks once for a ticket, and not about what was resolved longer ago than a link lives. */
    @Transactional
    public void invite(ResolvedTicket ticket) {
        var now = clock.instant();
        boolean longAgo = now.isAfter(ticket.resolvedAt().plus(config.validity()));
        if (longAgo || invitations.exists(ticket.ticketId())) {
            return;
        }
        var invitation = new Invitation(ids.next(), ticket, now, config.validity());
        invitations.persist(invitation);
        facts.fire(new SurveyInvited(invitation, links.url(invitation.id(), invitation.expiresAt())));
    }

    /** Notes that the invitation for this ticket reached the customer. */
    @Transactional
    public void delivered(UUID ticketId, Instant at) {
        invitations.of(ticketId).forEach(invitation -> invitation.reachCustomer(at));
    }

    /** Looks, and changes nothing: mail and message scanners open every link. */
    @Transactional
    public Visit open(String token) {
        return links.read(token)
                .flatMap(claim -> invitations.findByIdOptional(claim.invitationId()))
                .map(invitation -> visit(invitation, clock.instant()))
                .orElseGet(Visit.Unknown::new);
    }

    /**
     * Records the answer, once; of two at the same time one wins.
     *
     * @param score 1–5
     */
    @Transactional
    public Visit answer(String token, int score, @Nullable String comment) {
        Optional<Invitation> found = links.read(token).flatMap(claim -> invitations.lock(claim.invitationId()));
        if (found.isEmpty()) {
            return new Visit.Unknown();
        }
        var invitation = found.get();
        var now = clock.instant();
        if (invitation.standing(now) != Standing.OPEN) {
            return visit(invitation, now);
        }
        invitation.answer(score, comment == null ? null : sealer.seal(place(invitation.id()), comment), now);
        facts.fire(new SurveyAnswered(invitation, score, score <= config.lowScore() ? ids.next() : null));
        return new Visit.Answered(invitation.language());
    }

    @Nullable
    String comment(Invitation invitation) {
        var comment = invitation.sealedComment();
        return comment == null ? null : sealer.open(place(invitation.id()), comment);
    }

    private static Visit visit(Invitation invitation, Instant now) {
        return switch (invitation.standing(now)) {
            case OPEN -> new Visit.Open(invitation.language());
            case ANSWERED -> new Visit.Used(invitation.language());
            case EXPIRED -> new Visit.Expired(invitation.language());
        };
    }

    private static String place(UUID invitationId) {
        return "invitation.comment:" + invitationId;
    }
}
