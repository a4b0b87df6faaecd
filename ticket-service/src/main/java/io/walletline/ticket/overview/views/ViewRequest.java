package io.walletline.ticket.overview.views;

import io.walletline.ticket.kernel.LocalizedText;
import io.walletline.ticket.overview.search.SearchDefinition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A view.
 *
 * @param shared whether all agents see it
 */
record ViewRequest(
        @NotNull @Valid Name name, @NotNull @Valid SearchDefinition definition, boolean shared) {

    /** A name in both languages. */
    record Name(
            @NotBlank @Size(max = 80) String zh,
            @NotBlank @Size(max = 80) String en) {

        LocalizedText wording() {
            return new LocalizedText(zh, en);
        }
    }
}
