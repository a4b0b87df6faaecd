package io.walletline.kit.edge;

import java.util.function.IntPredicate;

/**
 * Which texts come in, wherever they come from: a body, an address, a form.
 *
 * <ul>
 *   <li>Control characters other than tab and line ends, noncharacters and lone surrogates are refused: no person types them,
 *       and databases, logs and phones break on them.
 *   <li>Everything else is kept as it was written, also what is not seen: joiners are letters of Persian and Hindi, and emoji.
 *   <li>A text that shows nothing is empty.
 * </ul>
 */
public final class TextRule {

    private TextRule() {}

    /** Whether every character may come in. */
    public static boolean allows(String text) {
        for (int i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit < ' ' ? !endsLineOrTabs(unit) : unit >= 0x7f && !allowsBeyondAscii(text, i, unit)) {
                return false;
            }
        }
        return true;
    }

    /** Tab, line feed, vertical tab, form feed and carriage return: text processors end lines and pages with them. */
    private static boolean endsLineOrTabs(char unit) {
        return unit >= '\t' && unit <= '\r';
    }

    private static boolean allowsBeyondAscii(String text, int at, char unit) {
        if (unit < 0xa0) {
            return unit == 0x85; // NEL ends a line
        }
        if (Character.isHighSurrogate(unit)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(unit)) {
            return at > 0
                    && Character.isHighSurrogate(text.charAt(at - 1))
                    && !isNoncharacter(text.codePointBefore(at + 1));
        }
        return !isNoncharacter(unit);
    }

    /** Unicode 16.0, section 23.7. */
    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xfffe) == 0xfffe || codePoint >= 0xfdd0 && codePoint <= 0xfdef;
    }

    /** The text as it is, or the empty text if nothing of it is seen. */
    public static String emptyIfNothingIsSeen(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(UNSEEN) ? "" : text;
    }

    private static final IntPredicate UNSEEN = codePoint -> Character.isWhitespace(codePoint)
            || Character.isSpaceChar(codePoint)
            || Character.getType(codePoint) == Character.FORMAT
            || codePoint >= 0xfe00 && codePoint <= 0xfe0f // variation selectors
            || codePoint == 0x034f // combining grapheme joiner
            || codePoint == 0x115f // fillers of Hangul
            || codePoint == 0x1160
            || codePoint == 0x3164
            || codePoint == 0xffa0
            || codePoint == 0x2800; // the empty Braille pattern
}
