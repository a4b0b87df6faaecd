package io.walletline.feedback.published;

import io.walletline.feedback.invitation.SurveyFact;
import io.walletline.feedback.invitation.SurveyFact.SurveyAnswered;
import io.walletline.feedback.invitation.SurveyFact.SurveyInvited;
import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/** Publishes facts as events, in the transaction of the change itself. */
@ApplicationScoped
class FeedbackEventPublisher {

    private static final String TOPIC = "feedback.events.v1";

    private final Outbox outbox;

    FeedbackEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes SurveyFact fact) {
        switch (fact) {
            case SurveyInvited invited ->
                outbox.append(
                        event(fact, "survey-invited", fact.invitation().invitedAt(), SurveyInvitedV1.of(invited)));
            case SurveyAnswered answered -> publish(answered);
        }
    }

    /** A low score publishes a second event, whose cause is the answer. */
    private void publish(SurveyAnswered fact) {
        var cause = outbox.append(event(fact, "survey-answered", fact.answeredAt(), SurveyAnsweredV1.of(fact)));
        if (fact.followUpId() != null) {
            var followUp = FollowUpRequestedV1.of(fact, fact.followUpId());
            outbox.append(event(fact, "follow-up-requested", fact.answeredAt(), followUp)
                    .causedBy(cause));
        }
    }

    /** An event of the ticket's topic key and correlation. */
    private static OutgoingEvent event(SurveyFact fact, String name, Instant time, Object data) {
        var invitation = fact.invitation();
        return new OutgoingEvent(TOPIC, invitation.ticketId().toString(), name, time, data)
                .correlatedBy(invitation.correlationId());
    }
}
