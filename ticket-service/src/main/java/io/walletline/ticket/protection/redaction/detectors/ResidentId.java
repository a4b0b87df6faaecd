package io.walletline.ticket.protection.redaction.detectors;

/** The Chinese resident's number (GB 11643-1999): 18 digits with a date of birth in them, which a card number has not. */
final class ResidentId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentId() {}

    static boolean isValid(CharSequence digits) {
        if (digits.length() != 18) {
            return false;
        }
        int century = Integer.parseInt(digits, 6, 8, 10);
        int month = Integer.parseInt(digits, 10, 12, 10);
        int day = Integer.parseInt(digits, 12, 14, 10);
        if (century < 19 || century > 20 || month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == digits.charAt(17);
    }
}
