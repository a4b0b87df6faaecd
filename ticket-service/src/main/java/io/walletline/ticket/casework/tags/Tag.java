package io.walletline.ticket.casework.tags;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a tag: one word of any script, lower case. */
public final class Tag {

    /** The pattern of a tag, for {@code @Pattern}. */
    public static final String RULE = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}";

    private Tag() {}

    public static String plain(String tag) {
        return Normalizer.normalize(tag, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
