package io.walletline.kit.text;

/** The plain character among those that mean the same. */
final class Plain {

    private static final int FULL_WIDTH = 0xFF01 - 0x21;

    private Plain() {}

    static int of(int c) {
        if (c < 0x80) {
            return c;
        }
        if (c <= Character.MAX_VALUE && Han.covers((char) c)) {
            return Han.simplified((char) c);
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - FULL_WIDTH;
        }
        return switch (c) {
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63 -> '-';
            case 0x2018, 0x2019, 0x201B, 0x2032 -> '\'';
            case 0x201C, 0x201D, 0x201F, 0x2033 -> '"';
            case 0x0085, 0x2028, 0x2029 -> '\n';
            case 0x3000, 0x1680 -> ' ';
            default -> {
                int digit = Character.digit(c, 10);
                yield digit >= 0 ? '0' + digit : c;
            }
        };
    }
}
