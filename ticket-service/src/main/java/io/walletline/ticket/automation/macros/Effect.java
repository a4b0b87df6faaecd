package io.walletline.ticket.automation.macros;

import io.walletline.kit.redaction.WriterWarning;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The effect of an act that was done or is previewed.
 *
 * @param act which act
 * @param details of the act: from and to, tag, step, or the text that the customer gets
 * @param warnings what was taken out of the text that the act wrote, and why
 */
public record Effect(
        String act, Map<String, String> details, @Nullable List<WriterWarning> warnings) {

    Effect(String act, Map<String, String> details) {
        this(act, details, null);
    }

    public Effect {
        details = Map.copyOf(details);
    }
}
