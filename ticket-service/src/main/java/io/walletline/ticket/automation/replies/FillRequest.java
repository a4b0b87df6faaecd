package io.walletline.ticket.automation.replies;

import io.walletline.ticket.casework.correspondence.IfUnreachable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to fill in a canned reply.
 *
 * @param ifUnreachable what becomes of it if nobody knows the customer; refused unless said otherwise
 */
record FillRequest(
        @NotBlank @Size(max = 60) String reply,
        @Size(max = 50) @Nullable Map<@Size(max = 40) String, @NotNull @Size(max = 500) String> values,
        @Nullable IfUnreachable ifUnreachable) {

    IfUnreachable otherwise() {
        return ifUnreachable == null ? IfUnreachable.REFUSE : ifUnreachable;
    }

    Map<String, String> given() {
        return values == null ? Map.of() : values;
    }
}
