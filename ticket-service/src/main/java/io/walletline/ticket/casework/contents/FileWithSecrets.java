package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;
import io.walletline.kit.redaction.detectors.SecretKind;
import java.util.Collection;

/** A text in which something stands that nobody may know, not even we. */
class FileWithSecrets extends Problem {

    private static final long serialVersionUID = 1;

    /** @param kinds of secrets found before reading was broken off */
    FileWithSecrets(Collection<SecretKind> kinds) {
        super(
                422,
                "file-with-secrets",
                "File with secrets",
                "The file holds a secret that nobody should send: nothing was kept. Take it out and send the file again.");
        with("kinds", kinds.stream().map(SecretKind::wireName).sorted().toList());
    }
}
