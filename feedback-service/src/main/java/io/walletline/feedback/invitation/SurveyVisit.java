package io.walletline.feedback.invitation;

import io.walletline.kit.redaction.WriterWarning;
import java.util.List;

/** The result of following a link. */
public sealed interface SurveyVisit {

    /** The survey can be answered. */
    record Open(SurveyLanguage language) implements SurveyVisit {}

    /**
     * The survey has been answered by this visit.
     *
     * @param warnings about secrets that were taken out of the comment
     */
    record Answered(SurveyLanguage language, List<WriterWarning> warnings) implements SurveyVisit {

        public Answered {
            warnings = List.copyOf(warnings);
        }
    }

    /** The survey was answered by an earlier visit. */
    record Used(SurveyLanguage language) implements SurveyVisit {}

    record Expired(SurveyLanguage language) implements SurveyVisit {}

    /** The link is forged, or its invitation is gone. */
    record Unknown() implements SurveyVisit {}
}
