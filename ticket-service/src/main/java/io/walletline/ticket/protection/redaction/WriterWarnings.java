package io.walletline.ticket.protection.redaction;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the one who makes this request is to be told about the texts in it. */
@RequestScoped
public class WriterWarnings {

    private final List<WriterWarning> warnings = new ArrayList<>();

    public void add(Redaction redaction) {
        WriterWarning.about(redaction).stream()
                .filter(warning -> !warnings.contains(warning))
                .forEach(warnings::add);
    }

    /** Null if there is nothing to say, so that an answer leaves it out. */
    public @Nullable List<WriterWarning> orNull() {
        return warnings.isEmpty() ? null : List.copyOf(warnings);
    }
}
