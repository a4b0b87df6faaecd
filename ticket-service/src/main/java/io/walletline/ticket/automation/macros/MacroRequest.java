package io.walletline.ticket.automation.macros;

import io.walletline.ticket.kernel.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A macro.
 *
 * @param acts done in this order
 */
record MacroRequest(
        @NotNull @Valid Title title,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Act> acts) {

    /** The title in the agents' list, in both languages. */
    record Title(
            @NotBlank @Size(max = 200) String zh,
            @NotBlank @Size(max = 200) String en) {

        LocalizedText wording() {
            return new LocalizedText(zh, en);
        }
    }
}
