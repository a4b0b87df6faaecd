package io.walletline.kit.redaction;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The warnings for the writer of this request's texts. */
@RequestScoped
public class WriterWarnings {

    private final List<WriterWarning> warnings = new ArrayList<>();

    public void add(Redaction redaction) {
        WriterWarning.about(redaction).stream()
                .filter(warning -> !warnings.contains(warning))
                .forEach(warnings::add);
    }

    /** The warnings; null if there are none, so that an answer leaves them out. */
    public @Nullable List<WriterWarning> orNull() {
        return warnings.isEmpty() ? null : List.copyOf(warnings);
    }
}
