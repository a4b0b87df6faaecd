package io.walletline.ticket.casework.tags;

import java.text.Normalizer;
import java.util.Locale;

/** What a tag may look like: one word of any script, lower case. */
public final class Tag {

    /** For {@code @Pattern}. */
    public static final String RULE = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}";

    private Tag() {}

    public static String plain(String tag) {
        return Normalizer.normalize(tag, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
