package io.walletline.ticket.protection.redaction.detectors;

import java.util.Locale;

/**
 * A text in which every way to write a digit, letter or space is the plain one, character for character, so that places in
 * it are places in the original.
 */
public final class NormalizedText {

    private static final char FIRST_HAN = 0x4E00;
    private static final char LAST_HAN = 0x9FFF;
    private static final int FULL_WIDTH = 0xFF01 - 0x21;

    private final String text;
    private final String lower;

    private NormalizedText(String text) {
        this.text = text;
        var lowered = text.toLowerCase(Locale.ROOT);
        this.lower = lowered.length() == text.length() ? lowered : text;
    }

    public static NormalizedText of(String original) {
        char[] chars = null;
        for (int i = 0; i < original.length(); i++) {
            var c = original.charAt(i);
            var plain = plain(c);
            if (plain != c) {
                chars = chars == null ? original.toCharArray() : chars;
                chars[i] = plain;
            }
        }
        return new NormalizedText(chars == null ? original : new String(chars));
    }

    private static char plain(char c) {
        if (c < 0x80 || c >= FIRST_HAN && c <= LAST_HAN) {
            return c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - FULL_WIDTH);
        }
        if (c == '\u3000' || c == '\u00A0' || c == '\u2007' || c == '\u202F') {
            return ' ';
        }
        if (c >= '\u2010' && c <= '\u2015') {
            return '-';
        }
        var digit = Character.digit(c, 10);
        return digit >= 0 ? (char) ('0' + digit) : c;
    }

    String text() {
        return text;
    }

    /** The same in lower case. */
    String lower() {
        return lower;
    }

    int length() {
        return text.length();
    }

    /** A blank beyond the ends, so that no caller has to ask where they are. */
    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    boolean isDigit(int index) {
        return at(index) >= '0' && at(index) <= '9';
    }

    boolean isLetter(int index) {
        var c = at(index);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** 0–9 for a digit, also one that is spoken in Chinese; else −1. */
    int digit(int index) {
        var c = at(index);
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return switch (c) {
            case '零', '〇' -> 0;
            case '一', '幺' -> 1;
            case '二' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> -1;
        };
    }

    /** The place where the next three digits in a row begin, also spoken ones; −1 if there are none. */
    int nextDigits(int from) {
        int row = 0;
        for (int i = from; i < text.length(); i++) {
            row = digit(i) < 0 ? 0 : row + 1;
            if (row == 3) {
                return i - 2;
            }
        }
        return -1;
    }

    /** The text before a place, at most so much of it, in lower case. */
    String before(int index, int most) {
        return lower.substring(Math.max(0, index - most), index);
    }

    /** The text from a place on, at most so much of it, in lower case. */
    String after(int index, int most) {
        return lower.substring(index, Math.min(lower.length(), index + most));
    }
}
