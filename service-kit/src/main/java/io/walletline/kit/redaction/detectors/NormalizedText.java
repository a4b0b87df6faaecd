package io.walletline.kit.redaction.detectors;

import io.walletline.kit.text.PlainText;

/** A plain text as detectors read it: they tell places in it, which it turns into places of the original. */
public final class NormalizedText {

    private final PlainText plain;
    private final String text;
    private final String lower;

    private NormalizedText(PlainText plain) {
        this.plain = plain;
        this.text = plain.cased();
        this.lower = plain.text();
    }

    public static NormalizedText of(String original) {
        return new NormalizedText(PlainText.of(original));
    }

    /** The same secret at its places in the original. */
    public FoundSecret inOriginal(FoundSecret secret) {
        return new FoundSecret(
                secret.kind(), plain.start(secret.start()), plain.end(secret.end() - 1), secret.lastFour());
    }

    public String text() {
        return text;
    }

    /** The same in lower case. */
    public String lower() {
        return lower;
    }

    public int length() {
        return text.length();
    }

    /** A blank beyond the ends, so that no caller has to ask where they are. */
    public char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    public boolean isDigit(int index) {
        return at(index) >= '0' && at(index) <= '9';
    }

    public boolean isLetter(int index) {
        var c = at(index);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** 0–9 for a digit, also one that is spoken in Chinese; else −1. */
    public int digit(int index) {
        var c = at(index);
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return switch (c) {
            case '零', '〇' -> 0;
            case '一', '幺', '壹' -> 1;
            case '二', '贰' -> 2;
            case '三', '叁' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
    }

    /** The text before a place, at most so much of it, in lower case. */
    public String before(int index, int most) {
        return lower.substring(Math.max(0, index - most), index);
    }

    /** The text from a place on, at most so much of it, in lower case. */
    public String after(int index, int most) {
        return lower.substring(index, Math.min(lower.length(), index + most));
    }
}
