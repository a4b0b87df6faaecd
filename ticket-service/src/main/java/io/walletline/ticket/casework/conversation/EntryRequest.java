package io.walletline.ticket.casework.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A message or note to be added to a timeline.
 *
 * @param text at most 10,000 characters
 */
record EntryRequest(
        @NotNull Kind kind, @NotBlank @Size(max = 10_000) String text) {

    enum Kind {
        NOTE,
        REPLY;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }
}
