package io.walletline.kit.redaction.detectors;

import java.util.List;

/**
 * Ranges of issuer identification numbers in use, with the lengths of their cards: as the schemes publish them (Visa,
 * Mastercard, American Express, UnionPay, JCB, Discover and Diners, Maestro, Mir, RuPay, Troy, Verve), and the older debit
 * cards of Chinese banks.
 */
final class Issuers {

    private static final List<Integer> UP_TO_19 = List.of(16, 17, 18, 19);
    private static final List<Integer> DINERS = List.of(14, 15, 16, 17, 18, 19);
    private static final List<Integer> MAESTRO = List.of(16, 13, 15, 18, 19);

    /** @param from first six digits, both ends included */
    private record Range(int from, int to, List<Integer> lengths) {

        boolean covers(int prefix) {
            return prefix >= from && prefix <= to;
        }
    }

    private static final List<Range> RANGES = List.of(
            new Range(400000, 499999, List.of(16, 13, 19)),
            new Range(510000, 559999, List.of(16)),
            new Range(222100, 272099, List.of(16)),
            new Range(340000, 349999, List.of(15)),
            new Range(370000, 379999, List.of(15)),
            new Range(620000, 629999, UP_TO_19),
            new Range(810000, 817199, UP_TO_19),
            new Range(352800, 358999, UP_TO_19),
            new Range(601100, 601199, UP_TO_19),
            new Range(644000, 659999, UP_TO_19),
            new Range(300000, 305999, DINERS),
            new Range(309500, 309599, DINERS),
            new Range(360000, 369999, DINERS),
            new Range(380000, 399999, DINERS),
            new Range(500000, 509999, MAESTRO),
            new Range(560000, 589999, MAESTRO),
            new Range(600000, 609999, List.of(16, 19)),
            new Range(630000, 639999, List.of(16, 13, 18, 19)),
            new Range(670000, 679999, List.of(16, 13, 18, 19)),
            new Range(220000, 220499, List.of(16, 17, 18, 19)),
            new Range(820000, 829999, List.of(16)),
            new Range(979200, 979299, List.of(16)),
            new Range(955800, 955999, List.of(19)));

    private Issuers() {}

    /** Whether a number may begin with these six digits. */
    static boolean know(byte[] digits) {
        int prefix = prefix(digits);
        for (var range : RANGES) {
            if (range.covers(prefix)) {
                return true;
            }
        }
        return false;
    }

    static boolean know(byte[] digits, int length) {
        int prefix = prefix(digits);
        for (var range : RANGES) {
            if (range.covers(prefix) && range.lengths().contains(length)) {
                return true;
            }
        }
        return false;
    }

    private static int prefix(byte[] digits) {
        int prefix = 0;
        for (int i = 0; i < 6; i++) {
            prefix = prefix * 10 + digits[i];
        }
        return prefix;
    }
}
