package io.walletline.ticket.automation.macros;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to run a macro. */
record RunRequest(@Size(max = 50) @Nullable Map<@Size(max = 40) String, @NotNull @Size(max = 500) String> values) {

    Map<String, String> given() {
        return values == null ? Map.of() : values;
    }
}
