package io.walletline.notification.address;

import io.walletline.notification.template.Language;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An address; its toString leaves out the number, which must not get into a log. */
record AddressRequest(
        @Nullable @Size(min = 3, max = 32) String phoneNumber,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "ISO 3166-1 alpha-2")
        String region,

        @NotNull Language language) {
    @Override
    public String toString() {
        return "AddressRequest[language=" + language + "]";
    }
}
