package io.walletline.notification.reply;

import io.walletline.notification.template.Language;
import io.walletline.notification.template.SmsSegments;
import java.util.function.UnaryOperator;

/** The cutting of a reply to the segments that an SMS may take; the rest is read in the app. */
final class ReplyCut {

    private static final int LONGEST = 1900;

    private ReplyCut() {}

    /**
     * @param most segments of the whole SMS, 1 or more
     * @param sms the whole SMS around a text
     */
    static String cut(String text, Language language, int most, UnaryOperator<String> sms) {
        var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (fits(line, most, sms)) {
            return line;
        }
        var rest = language == Language.ZH ? "……（请在应用内继续阅读）" : "... (continue in the app)";
        int shortest = 0;
        int longest = Math.min(line.length(), LONGEST);
        while (shortest < longest) {
            int middle = (shortest + longest + 1) / 2;
            if (fits(head(line, middle) + rest, most, sms)) {
                shortest = middle;
            } else {
                longest = middle - 1;
            }
        }
        return head(line, shortest) + rest;
    }

    private static boolean fits(String text, int most, UnaryOperator<String> sms) {
        return text.length() <= LONGEST + 100 && SmsSegments.of(sms.apply(text)).count() <= most;
    }

    /** No character is cut in two. */
    private static String head(String line, int length) {
        var end = length > 0 && length < line.length() && Character.isHighSurrogate(line.charAt(length - 1))
                ? length - 1
                : length;
        return line.substring(0, end).stripTrailing();
    }
}
