package io.walletline.feedback.page;

import org.jspecify.annotations.Nullable;

/**
 * The form as the customer has filled it in; an incomplete one is shown again, so that nothing typed is lost.
 *
 * @param score 0 for none
 */
record AnswerDraft(int score, String comment, boolean scoreMissing, boolean commentTooLong) {
    private static final int LONGEST_COMMENT = 2000;
    static final AnswerDraft EMPTY = new AnswerDraft(0, "", false, false);

    /** Browsers send line ends as CRLF but count them as one. */
    static AnswerDraft of(@Nullable String score, @Nullable String comment) {
        int number = score != null && score.matches("[1-5]") ? Integer.parseInt(score) : 0;
        var text = comment == null ? "" : comment.replace("\r\n", "\n").strip();
        return new AnswerDraft(number, text, number == 0, text.length() > LONGEST_COMMENT);
    }

    boolean isComplete() {
        return !scoreMissing && !commentTooLong;
    }

    @Nullable
    String commentIfAny() {
        return comment.isEmpty() ? null : comment;
    }

    @Override
    public String toString() {
        return "AnswerDraft[]";
    }
}
