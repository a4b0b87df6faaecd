package io.walletline.kit.redaction;

import io.walletline.kit.redaction.detectors.NormalizedText;
import io.walletline.kit.redaction.detectors.SecretKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * A text of any length, looked at window by window. Windows overlap by so much that every secret, with all that its
 * detector looks at around it, lies well inside of one of them. What stands at the edge of a window may only look like a
 * secret because the words that say otherwise are cut off: the next window decides about it, or the one before has.
 */
final class SearchWindow {

    static final int LENGTH = 8192;
    /** No detector looks farther around what it finds: 80 characters for the name of a phrase, some 120 for a code. */
    static final int MARGIN = 256;
    /** A phrase of 24 words with all that may stand between them has 384 characters; of a longer key the beginning is enough. */
    static final int LONGEST = 512;

    static final int OVERLAP = 2 * MARGIN + LONGEST;

    private final Redactor redactor;
    private final StringBuilder text = new StringBuilder(LENGTH);
    private final Set<SecretKind> found = EnumSet.noneOf(SecretKind.class);
    private boolean first = true;

    SearchWindow(Redactor redactor) {
        this.redactor = redactor;
    }

    void add(CharSequence more) {
        int from = 0;
        while (from < more.length()) {
            int some = Math.min(more.length() - from, LENGTH - text.length());
            text.append(more, from, from + some);
            from += some;
            if (text.length() == LENGTH) {
                look(false);
                text.delete(0, LENGTH - OVERLAP);
                first = false;
            }
        }
    }

    /** The window that there is now is the last one. */
    void end() {
        look(true);
    }

    Set<SecretKind> found() {
        return Set.copyOf(found);
    }

    private void look(boolean last) {
        var plain = NormalizedText.of(text.toString());
        for (var secret : redactor.findAll(plain)) {
            // What is longer than the margin is no number or word that was cut short.
            if (secret.length() > MARGIN
                    || (first || secret.start() >= MARGIN) && (last || secret.end() <= plain.length() - MARGIN)) {
                found.add(secret.kind());
            }
        }
    }
}
