package io.walletline.ticket.secrets;

import java.util.Locale;

/**
 * A text in which every way to write a digit, letter or space is the plain one, character for character, so that places in
 * it are places in the original.
 */
final class Plain {

    private static final int FULL_WIDTH = 0xFF01 - 0x21;
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";

    private final String text;
    private final String lower;

    private Plain(String text) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT).length() == text.length() ? text.toLowerCase(Locale.ROOT) : text;
    }

    static Plain of(String original) {
        var chars = original.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = plain(chars[i]);
        }
        return new Plain(new String(chars));
    }

    private static char plain(char c) {
        if (c < 0x80) {
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
            case '〇' -> 0;
            case '幺' -> 1;
            default -> c < 0x80 ? -1 : CHINESE_DIGITS.indexOf(c);
        };
    }

    /** What stands before a place, at most so much of it, in lower case. */
    String before(int index, int most) {
        return lower.substring(Math.max(0, index - most), index);
    }

    /** What stands from a place on, at most so much of it, in lower case. */
    String after(int index, int most) {
        return lower.substring(index, Math.min(lower.length(), index + most));
    }
}
