package io.walletline.kit.redaction.detectors;

import org.jspecify.annotations.Nullable;

/**
 * Digits that may be a code: in a row, or in groups of one size with the same character between them ("482 913",
 * "48-29-13", "4 8 2 9 1 3").
 *
 * @param end after the last digit
 * @param digits how many
 * @param groups 1 for digits in a row
 */
record CodeFigure(int start, int end, int digits, int groups) {

    private static final int LONGEST = 8;
    private static final int FEWEST_IN_PAIRS = 6;
    private static final String BETWEEN = " -·_.";

    /** The figure that begins with the digit at a place. */
    static CodeFigure at(NormalizedText text, int start) {
        int end = row(text, start);
        int size = end - start;
        var grouped = size <= 4 ? grouped(text, start, size) : null;
        return grouped == null ? new CodeFigure(start, end, size, 1) : grouped;
    }

    private static int row(NormalizedText text, int from) {
        int end = from;
        while (text.digit(end) >= 0) {
            end++;
        }
        return end;
    }

    private static @Nullable CodeFigure grouped(NormalizedText text, int start, int size) {
        int end = start + size;
        char between = text.at(end);
        if (BETWEEN.indexOf(between) < 0 || between == '.' && size < 2) {
            return null;
        }
        int groups = 1;
        while (text.at(end) == between && text.digit(end + 1) >= 0) {
            int next = row(text, end + 1);
            if (next - end - 1 != size || groups * size > LONGEST) {
                // Figures after a blank are the next ones; after a dash they are a part of this one.
                if (between == ' ' && groups > 1 && groups * size >= FEWEST_IN_PAIRS) {
                    break;
                }
                return null;
            }
            end = next;
            groups++;
        }
        int digits = groups * size;
        var enough = size > 2 ? groups == 2 : digits >= FEWEST_IN_PAIRS;
        return enough && digits <= LONGEST ? new CodeFigure(start, end, digits, groups) : null;
    }

    /** Whether it may be a year. */
    boolean looksLikeYear(NormalizedText text) {
        return digits == 4
                && groups == 1
                && (text.text().startsWith("19", start) || text.text().startsWith("20", start));
    }
}
