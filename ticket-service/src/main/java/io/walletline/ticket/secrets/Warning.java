package io.walletline.ticket.secrets;

import java.util.List;

/**
 * What the writer of a text is told when a secret was taken out of it.
 *
 * @param zh the same in Chinese
 */
public record Warning(SecretKind kind, String zh, String en) {

    /** One for each kind. */
    public static List<Warning> about(Redaction redaction) {
        return redaction.removed().stream()
                .distinct()
                .map(kind -> new Warning(kind, Wording.warning(kind, "zh"), Wording.warning(kind, "en")))
                .toList();
    }
}
