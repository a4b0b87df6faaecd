package io.walletline.kit.redaction.detectors;

/** The Chinese resident's number (GB 11643-1999): 18 digits with a date of birth in them, which a card number has not. */
final class ResidentId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentId() {}

    static boolean isValid(byte[] digits, int length) {
        if (length != WEIGHTS.length + 1) {
            return false;
        }
        int century = pair(digits, 6);
        int month = pair(digits, 10);
        int day = pair(digits, 12);
        if (century < 19 || century > 20 || month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * digits[i];
        }
        return CHECKS.charAt(sum % 11) == '0' + digits[WEIGHTS.length];
    }

    private static int pair(byte[] digits, int at) {
        return digits[at] * 10 + digits[at + 1];
    }
}
