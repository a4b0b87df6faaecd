package io.walletline.feedback.invitation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to an invitation; each at most once. */
public sealed interface SurveyFact {
    Invitation invitation();

    /** @param link a bearer secret */
    record SurveyInvited(Invitation invitation, String link) implements SurveyFact {
        @Override
        public String toString() {
            return "SurveyInvited[" + invitation.id() + "]";
        }
    }

    /** @param followUpId if the score asks for a human */
    record SurveyAnswered(
            Invitation invitation, int score, @Nullable UUID followUpId) implements SurveyFact {}
}
