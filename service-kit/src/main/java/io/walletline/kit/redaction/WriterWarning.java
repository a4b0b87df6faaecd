package io.walletline.kit.redaction;

import io.walletline.kit.redaction.detectors.SecretKind;
import java.util.List;

/**
 * A warning for the writer of a text from which a secret was removed.
 *
 * @param zh the same in Chinese
 */
public record WriterWarning(SecretKind kind, String zh, String en) {

    /** One for each kind. */
    public static List<WriterWarning> about(Redaction redaction) {
        return redaction.removed().stream()
                .distinct()
                .map(kind ->
                        new WriterWarning(kind, RedactionTexts.warning(kind, "zh"), RedactionTexts.warning(kind, "en")))
                .toList();
    }
}
