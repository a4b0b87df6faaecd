package io.walletline.ticket.channels.phone;

import io.walletline.ticket.kernel.Category;
import org.jspecify.annotations.Nullable;

/**
 * The caller's answer to a prompt.
 *
 * @param text recognised speech
 * @param category chosen by key, or by saying the key's number
 * @param language chosen by key, or plainly another one than the line speaks; null if the answer does not tell
 */
public record Utterance(
        @Nullable String text,
        @Nullable Category category,
        @Nullable String language) {

    /** After so many silent tries a human takes over without knowing more. */
    static final int MOST_REPEATS = 2;

    static Utterance nothing() {
        return new Utterance(null, Category.OTHER, null);
    }

    public boolean isHeard() {
        return text != null || category != null;
    }
}
