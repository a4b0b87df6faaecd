package io.walletline.ticket.casework.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.casework.correspondence.IfUnreachable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A message or note to be added to a timeline.
 *
 * @param text at most 10,000 characters
 * @param ifUnreachable of an agent's reply: what becomes of it if nobody knows the customer; refused unless said otherwise
 */
record EntryRequest(
        @NotNull Kind kind,
        @NotBlank @Size(max = 10_000) String text,
        @Nullable IfUnreachable ifUnreachable) {

    IfUnreachable otherwise() {
        return ifUnreachable == null ? IfUnreachable.REFUSE : ifUnreachable;
    }

    enum Kind {
        NOTE,
        REPLY;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }
}
