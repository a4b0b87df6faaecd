package io.walletline.kit.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The making of a plain text. A character goes with the marks that follow it; at most so many as Unicode's stream-safe
 * format allows (UAX 15, 13), because ordering more of them at once takes the square of their number.
 */
final class Folding {

    private static final int MOST_MARKS = 30;

    /** Single characters that stand for whole sentences (U+FDFA) stay: a text must not grow to many times its length. */
    private static final int MOST_MORE = 4;

    private final String original;
    private final StringBuilder cased;
    private final StringBuilder text;
    private int @Nullable [] starts;
    private int @Nullable [] ends;

    Folding(String original) {
        this.original = original;
        this.cased = new StringBuilder(original.length());
        this.text = new StringBuilder(original.length());
        int at = 0;
        while (at < original.length()) {
            var c = original.charAt(at);
            if (isSimple(c) && !isJoined(at + 1)) {
                put(Plain.of(c), at);
                at++;
            } else {
                at = cluster(at);
            }
        }
    }

    String text() {
        return text.toString();
    }

    String cased() {
        return cased.toString();
    }

    int @Nullable [] starts() {
        return starts;
    }

    int @Nullable [] ends() {
        return ends;
    }

    /** Characters that normalisation leaves alone or that {@link Plain} knows. */
    private static boolean isSimple(char c) {
        return c < 0x80 || Han.covers(c) || c >= 0xFF01 && c <= 0xFF5E || c == '。' || c == '、' || c == '\u3000';
    }

    private boolean isJoined(int at) {
        return at < original.length() && joins(original.codePointAt(at));
    }

    private static boolean joins(int c) {
        if (c < 0x300) {
            return c == 0xAD;
        }
        if (c <= Character.MAX_VALUE && Han.covers((char) c)) {
            return false;
        }
        return Invisible.is(c) || isMark(c) || c >= 0x1161 && c <= 0x11FF || c == 0xFF9E || c == 0xFF9F;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private int cluster(int from) {
        var seen = new StringBuilder();
        int at = from;
        int marks = 0;
        do {
            int c = original.codePointAt(at);
            if (!Invisible.is(c)) {
                seen.appendCodePoint(c);
                marks++;
            }
            at += Character.charCount(c);
        } while (marks < MOST_MARKS && isJoined(at));
        var composed = Normalizer.normalize(seen, Normalizer.Form.NFKC);
        var written = plain(composed.length() <= seen.length() + MOST_MORE ? composed : seen.toString());
        var folded = Normalizer.normalize(folded(written), Normalizer.Form.NFKC);
        place(folded.length(), from, at);
        text.append(folded);
        cased.append(folded.length() == written.length() ? written : folded);
        return at;
    }

    /** Marks on a digit do not make it another one. */
    private static String plain(String composed) {
        var plain = new StringBuilder(composed.length());
        boolean digit = false;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (digit && isMark(c)) {
                continue;
            }
            plain.appendCodePoint(Plain.of(c));
            digit = Character.isDigit(c);
        }
        return plain.toString();
    }

    /** By way of capitals, which brings together what lower case alone keeps apart (ß and ss, σ and ς). */
    private static String folded(String written) {
        if (written.length() == 1 && Han.covers(written.charAt(0))) {
            return written;
        }
        var folded = new StringBuilder(written.length());
        written.codePoints()
                .forEach(c -> folded.append(
                        Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
        return folded.toString();
    }

    /** A character that stands for one of the original. */
    private void put(int c, int at) {
        place(1, at, at + 1);
        cased.append((char) c);
        text.append((char) (c >= 'A' && c <= 'Z' ? c + 0x20 : c));
    }

    private void place(int length, int from, int to) {
        int at = text.length();
        if (starts == null || ends == null) {
            if (length == 1 && from == at && to == at + 1) {
                return;
            }
            var first = new int[Math.max(16, original.length() + length)];
            Arrays.setAll(first, i -> i);
            var last = new int[first.length];
            Arrays.setAll(last, i -> i + 1);
            starts = first;
            ends = last;
        }
        if (at + length > starts.length) {
            starts = Arrays.copyOf(starts, 2 * (at + length));
            ends = Arrays.copyOf(ends, 2 * (at + length));
        }
        Arrays.fill(starts, at, at + length, from);
        Arrays.fill(ends, at, at + length, to);
    }
}
