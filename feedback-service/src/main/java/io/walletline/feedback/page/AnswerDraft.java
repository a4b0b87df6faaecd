package io.walletline.feedback.page;

import org.jspecify.annotations.Nullable;

/**
 * What a customer has filled in so far; shown again when it is not complete, so that nothing is lost.
 *
 * @param score 0 for none
 */
record Draft(int score, String comment, boolean scoreMissing, boolean commentTooLong) {
    private static final int LONGEST_COMMENT = 2000;
    static final Draft EMPTY = new Draft(0, "", false, false);

    /** Browsers send line ends as CRLF but count them as one. */
    static Draft of(@Nullable String score, @Nullable String comment) {
        int number = score != null && score.matches("[1-5]") ? Integer.parseInt(score) : 0;
        var text = comment == null ? "" : comment.replace("\r\n", "\n").strip();
        return new Draft(number, text, number == 0, text.length() > LONGEST_COMMENT);
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
        return "Draft[]";
    }
}
