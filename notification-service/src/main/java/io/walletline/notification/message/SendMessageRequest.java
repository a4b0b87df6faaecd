package io.walletline.notification.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SendMessageRequest(
        @NotBlank @Size(max = 64) String customerRef,
        @NotBlank @Size(max = 64) String template,
        @NotNull @Size(max = 20) Map<String, String> values,
        @Nullable UUID ticketId) {

    @Override
    public String toString() {
        return "SendMessageRequest[template=" + template + "]";
    }
}
