package io.walletline.notification.template;

/**
 * How many segments a network bills for a text. Unlike the common ⌈units ÷ segment⌉ it does not cut an escaped
 * character or a surrogate pair in two, as no network does: at such an edge a text takes one segment more.
 */
public record SmsSegments(SmsEncoding encoding, int units, int count) {

    /** At least one segment: an empty text is sent as one. */
    public static SmsSegments of(String text) {
        var encoding = SmsEncoding.of(text);
        var units = text.codePoints().map(encoding::units).sum();
        return new SmsSegments(encoding, units, units <= encoding.alone() ? 1 : pack(text, encoding));
    }

    private static int pack(String text, SmsEncoding encoding) {
        var segments = 1;
        var used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            var units = encoding.units(codePoint);
            if (used + units > encoding.joined()) {
                segments++;
                used = 0;
            }
            used += units;
        }
        return segments;
    }
}
