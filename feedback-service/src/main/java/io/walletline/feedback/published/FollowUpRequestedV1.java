package io.walletline.feedback.published;

import io.walletline.feedback.invitation.SurveyFact;
import io.walletline.feedback.invitation.SurveyFact.SurveyAnswered;
import java.time.Instant;
import java.util.UUID;

record FollowUpRequestedV1(
        UUID followUpId,
        UUID ticketId,
        String customerRef,
        int score,
        int scaleMax,
        String category,
        String language,
        Instant requestedAt) {

    static FollowUpRequestedV1 of(SurveyAnswered fact, UUID followUpId) {
        var invitation = fact.invitation();
        return new FollowUpRequestedV1(
                followUpId,
                invitation.ticketId(),
                invitation.customerRef(),
                fact.score(),
                SurveyFact.SCALE_MAX,
                invitation.category(),
                invitation.ticketLanguage(),
                fact.answeredAt());
    }
}
