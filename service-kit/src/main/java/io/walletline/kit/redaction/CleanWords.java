package io.walletline.kit.redaction;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;

/** What somebody writes, less its secrets: who writes it in a request is told what was taken out. */
@ApplicationScoped
public class CleanWords {

    private final Redactor redactor;
    private final WriterWarnings warnings;

    CleanWords(Redactor redactor, WriterWarnings warnings) {
        this.redactor = redactor;
        this.warnings = warnings;
    }

    public String of(String text) {
        var redaction = redactor.redact(text);
        if (!redaction.isClean() && Arc.container().requestContext().isActive()) {
            warnings.add(redaction);
        }
        return redaction.text();
    }
}
