package io.walletline.notification.template;

/** The two alphabets of an SMS (3GPP TS 23.038) and what a segment holds, alone and as part of a longer text. */
public enum SmsEncoding {
    /** Septets; the concatenation header takes 7 of 160. */
    GSM_7(160, 153),
    /** UTF-16 code units; the concatenation header takes 3 of 70. */
    UCS_2(70, 67);

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private final int alone;
    private final int joined;

    SmsEncoding(int alone, int joined) {
        this.alone = alone;
        this.joined = joined;
    }

    int alone() {
        return alone;
    }

    int joined() {
        return joined;
    }

    /** One character outside GSM-7 turns the whole text into UCS-2. */
    static SmsEncoding of(String text) {
        return text.codePoints().allMatch(SmsEncoding::isGsm) ? GSM_7 : UCS_2;
    }

    /** What a character takes; it is never cut in two. */
    int units(int codePoint) {
        return switch (this) {
            case GSM_7 -> EXTENDED.indexOf(codePoint) >= 0 ? 2 : 1;
            case UCS_2 -> Character.charCount(codePoint);
        };
    }

    private static boolean isGsm(int codePoint) {
        return BASIC.indexOf(codePoint) >= 0 || EXTENDED.indexOf(codePoint) >= 0;
    }
}
