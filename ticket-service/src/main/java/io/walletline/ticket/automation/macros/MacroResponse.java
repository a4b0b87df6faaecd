package io.walletline.ticket.automation.macros;

import io.walletline.ticket.kernel.LocalizedText;
import java.time.Instant;
import java.util.List;

/** A macro as agents see it. */
record MacroResponse(String name, LocalizedText title, List<Act> acts, String changedBy, Instant changedAt) {

    static MacroResponse of(Macro macro, List<Act> acts) {
        return new MacroResponse(macro.name(), macro.title(), acts, macro.changedBy(), macro.changedAt());
    }
}
