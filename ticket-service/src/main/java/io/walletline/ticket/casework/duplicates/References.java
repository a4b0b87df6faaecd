package io.walletline.ticket.casework.duplicates;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Payment and refund ids in a customer's words. */
final class References {

    /** {@code PAY-7F3K2M}, {@code refund_20261122A}, a UUID, or the 20 to 32 digits that payment systems give. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![A-Za-z0-9])(?:(?:pay|pmt|payment|rfd|ref|refund)[-_](?=[A-Za-z0-9-]*\\d)[A-Za-z0-9][A-Za-z0-9-]{3,40}"
                    + "|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{20,32})(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST = 10;

    private References() {}

    static Set<String> in(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(found -> plain(found.group()))
                .limit(MOST)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same id in any case is the same id. */
    static String plain(String reference) {
        return reference.toUpperCase(Locale.ROOT);
    }
}
