package io.walletline.kit.redaction;

import io.walletline.kit.redaction.detectors.SecretKind;
import java.util.List;

/**
 * A text without its secrets.
 *
 * @param text with a marker where each secret stood
 * @param removed secrets in their order; empty if the text is unchanged
 */
public record Redaction(String text, List<SecretKind> removed) {

    public Redaction {
        removed = List.copyOf(removed);
    }

    public boolean isClean() {
        return removed.isEmpty();
    }
}
