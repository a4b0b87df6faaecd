package io.walletline.feedback.invitation;

/** The result of following a link. */
public sealed interface SurveyVisit {

    /** The survey can be answered. */
    record Open(SurveyLanguage language) implements SurveyVisit {}

    /** The survey has been answered by this visit. */
    record Answered(SurveyLanguage language) implements SurveyVisit {}

    /** The survey was answered by an earlier visit. */
    record Used(SurveyLanguage language) implements SurveyVisit {}

    record Expired(SurveyLanguage language) implements SurveyVisit {}

    /** The link is forged, or its invitation is gone. */
    record Unknown() implements SurveyVisit {}
}
