package io.walletline.feedback.published;

import io.walletline.feedback.invitation.SurveyFact;
import io.walletline.feedback.invitation.SurveyFact.SurveyAnswered;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SurveyAnsweredV1(
        UUID invitationId,
        UUID ticketId,
        String customerRef,
        @Nullable String agentId,
        String kind,
        int score,
        int scaleMax,
        boolean hasComment,
        Instant answeredAt) {

    static SurveyAnsweredV1 of(SurveyAnswered fact) {
        var invitation = fact.invitation();
        return new SurveyAnsweredV1(
                invitation.invitationId(),
                invitation.ticketId(),
                invitation.customerRef(),
                invitation.agentId(),
                "csat",
                fact.score(),
                SurveyFact.SCALE_MAX,
                fact.hasComment(),
                fact.answeredAt());
    }
}
