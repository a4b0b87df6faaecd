package io.walletline.feedback.published;

import io.walletline.feedback.invitation.Invitation;
import io.walletline.feedback.invitation.SurveyFact;
import io.walletline.feedback.invitation.SurveyFact.SurveyAnswered;
import io.walletline.feedback.invitation.SurveyFact.SurveyInvited;
import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/** Turns facts into wire events, in the transaction of the change itself. */
@ApplicationScoped
class Announcer {
    private static final String TOPIC = "feedback.events.v1";
    private static final String CSAT = "csat";

    private final Outbox outbox;

    Announcer(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(@Observes SurveyFact fact) {
        switch (fact) {
            case SurveyInvited invited ->
                append(fact.invitation(), "survey-invited", fact.invitation().invitedAt(), invited(invited));
            case SurveyAnswered answered -> tell(answered);
        }
    }

    /** A follow-up is the effect of the answer, and both belong to the matter of the ticket. */
    private void tell(SurveyAnswered fact) {
        var invitation = fact.invitation();
        var at = invitation.answeredAt();
        var cause = append(invitation, "survey-answered", at, answered(fact));
        if (fact.followUpId() != null) {
            outbox.append(event(invitation, "follow-up-requested", at, followUp(fact, fact.followUpId()))
                    .causedBy(cause));
        }
    }

    private UUID append(Invitation invitation, String name, Instant time, Object data) {
        return outbox.append(event(invitation, name, time, data));
    }

    private static OutgoingEvent event(Invitation invitation, String name, Instant time, Object data) {
        return new OutgoingEvent(TOPIC, invitation.ticketId().toString(), name, time, data)
                .correlatedBy(invitation.correlationId());
    }

    private static SurveyInvitedV1 invited(SurveyInvited fact) {
        var invitation = fact.invitation();
        return new SurveyInvitedV1(
                invitation.id(),
                invitation.ticketId(),
                invitation.customerRef(),
                invitation.agentId(),
                invitation.language().tag(),
                CSAT,
                fact.link(),
                invitation.invitedAt(),
                invitation.expiresAt());
    }

    private static SurveyAnsweredV1 answered(SurveyAnswered fact) {
        var invitation = fact.invitation();
        return new SurveyAnsweredV1(
                invitation.id(),
                invitation.ticketId(),
                invitation.customerRef(),
                invitation.agentId(),
                CSAT,
                fact.score(),
                Invitation.SCALE_MAX,
                invitation.hasComment(),
                invitation.answeredAt());
    }

    private static FollowUpRequestedV1 followUp(SurveyAnswered fact, UUID followUpId) {
        var invitation = fact.invitation();
        return new FollowUpRequestedV1(
                followUpId,
                invitation.ticketId(),
                invitation.customerRef(),
                fact.score(),
                Invitation.SCALE_MAX,
                invitation.category(),
                invitation.ticketLanguage(),
                invitation.answeredAt());
    }
}
