package io.walletline.feedback.invitation;

import io.walletline.feedback.invitation.SurveyFact.SurveyAnswered;
import io.walletline.feedback.invitation.SurveyFact.SurveyInvited;
import io.walletline.feedback.link.SurveyLink;
import io.walletline.kit.id.Ids;
import io.walletline.kit.privacy.ErasedCustomers;
import io.walletline.kit.privacy.Sealer;
import io.walletline.kit.redaction.Redactor;
import io.walletline.kit.redaction.WriterWarning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of surveys: inviting customers and recording their answers. */
@ApplicationScoped
public class SurveyDesk {

    private final InvitationRepository invitations;
    private final SurveyLink links;
    private final SurveyConfig config;
    private final Sealer sealer;
    private final Redactor redactor;
    private final ErasedCustomers erased;
    private final Ids ids;
    private final Clock clock;
    private final Event<SurveyFact> facts;

    SurveyDesk(
            InvitationRepository invitations,
            SurveyLink links,
            SurveyConfig config,
            Sealer sealer,
            Redactor redactor,
            ErasedCustomers erased,
            Ids ids,
            Clock clock,
            Event<SurveyFact> facts) {
        this.invitations = invitations;
        this.links = links;
        this.config = config;
        this.sealer = sealer;
        this.redactor = redactor;
        this.erased = erased;
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
    }

    /** Invites the customer once per ticket. Tickets that were resolved longer ago than a link lives are left out. */
    @Transactional
    public void invite(ResolvedTicket ticket) {
        var now = clock.instant();
        var longAgo = now.isAfter(ticket.resolvedAt().plus(config.validity()));
        if (longAgo || erased.contain(ticket.customerRef()) || invitations.exists(ticket.ticketId())) {
            return;
        }
        var invitation = new Invitation(ids.next(), ticket, now, config.validity());
        invitations.persist(invitation);
        facts.fire(new SurveyInvited(invitation.details(), links.url(invitation.id(), invitation.expiresAt())));
    }

    /** Records that the invitation for this ticket reached the customer. */
    @Transactional
    public void delivered(UUID ticketId, Instant at) {
        invitations.of(ticketId).forEach(invitation -> invitation.reachCustomer(at));
    }

    /** Reads the state behind a link and changes nothing: mail and message scanners open every link. */
    @Transactional
    public SurveyVisit open(String token) {
        return links.read(token)
                .flatMap(claim -> invitations.findByIdOptional(claim.invitationId()))
                .map(invitation -> visit(invitation, clock.instant()))
                .orElseGet(SurveyVisit.Unknown::new);
    }

    /**
     * Records the answer once, without the secrets that the comment may hold. Of two answers at the same time one wins.
     *
     * @param score 1 to 5
     */
    @Transactional
    public SurveyVisit answer(String token, int score, @Nullable String comment) {
        var found = links.read(token).flatMap(claim -> invitations.lock(claim.invitationId()));
        if (found.isEmpty()) {
            return new SurveyVisit.Unknown();
        }
        var invitation = found.get();
        var now = clock.instant();
        if (invitation.state(now) != InvitationState.OPEN) {
            return visit(invitation, now);
        }
        var redaction = redactor.redact(comment == null ? "" : comment);
        var sealed = comment == null ? null : sealer.seal(place(invitation.id()), redaction.text());
        invitation.answer(score, sealed, now);
        facts.fire(new SurveyAnswered(
                invitation.details(), score, comment != null, now, score <= config.lowScore() ? ids.next() : null));
        return new SurveyVisit.Answered(invitation.language(), WriterWarning.about(redaction));
    }

    /** Takes the person out of everything that is held about a customer, now and for what comes late. */
    @Transactional
    public void erase(String customerRef, Instant at) {
        erased.add(customerRef, at);
        invitations.erase(customerRef);
    }

    @Nullable
    String comment(Invitation invitation) {
        var comment = invitation.sealedComment();
        return comment == null ? null : sealer.open(place(invitation.id()), comment);
    }

    private static SurveyVisit visit(Invitation invitation, Instant now) {
        return switch (invitation.state(now)) {
            case OPEN -> new SurveyVisit.Open(invitation.language());
            case ANSWERED -> new SurveyVisit.Used(invitation.language());
            case EXPIRED -> new SurveyVisit.Expired(invitation.language());
        };
    }

    private static String place(UUID invitationId) {
        return "invitation.comment:" + invitationId;
    }
}
