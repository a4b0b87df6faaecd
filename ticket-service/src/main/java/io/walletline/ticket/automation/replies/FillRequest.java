package io.walletline.ticket.automation.replies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to fill in a canned reply. */
record FillRequest(
        @NotBlank @Size(max = 60) String reply,
        @Size(max = 50) @Nullable Map<@Size(max = 40) String, @NotNull @Size(max = 500) String> values) {

    Map<String, String> given() {
        return values == null ? Map.of() : values;
    }
}
