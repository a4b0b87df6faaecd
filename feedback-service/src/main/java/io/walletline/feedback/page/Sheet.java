package io.walletline.feedback.page;

import io.walletline.feedback.invitation.Language;

/**
 * What every page needs.
 *
 * @param css written into the page, so that nothing has to be fetched for it
 */
record Sheet(Language language, String css) {
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
