package io.walletline.feedback.page;

import io.walletline.feedback.invitation.SurveyLanguage;

/**
 * Values that every page needs.
 *
 * @param css written into the page, so that nothing has to be fetched for it
 */
record Sheet(SurveyLanguage language, String css) {
    public String tag() {
        return language.tag();
    }

    public String htmlTag() {
        return language.htmlTag();
    }

    public boolean isIn(String tag) {
        return language.tag().equals(tag);
    }
}
