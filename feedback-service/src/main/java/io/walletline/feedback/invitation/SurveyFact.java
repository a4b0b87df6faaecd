package io.walletline.feedback.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of an invitation; each happens at most once. */
public sealed interface SurveyFact {

    /** The highest score; the lowest is 1. */
    int SCALE_MAX = 5;

    InvitationDetails invitation();

    /** @param link a bearer secret */
    record SurveyInvited(InvitationDetails invitation, String link) implements SurveyFact {
        @Override
        public String toString() {
            return "SurveyInvited[" + invitation.invitationId() + "]";
        }
    }

    /**
     * @param score 1 to {@link #SCALE_MAX}
     * @param followUpId set if the score asks for a human
     */
    record SurveyAnswered(
            InvitationDetails invitation,
            int score,
            boolean hasComment,
            Instant answeredAt,
            @Nullable UUID followUpId) implements SurveyFact {}
}
