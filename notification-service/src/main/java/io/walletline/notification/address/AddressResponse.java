package io.walletline.notification.address;

import io.walletline.notification.template.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address without its phone number.
 *
 * @param secretsFrom from when on secrets go to a changed number
 */
record AddressResponse(
        String customerRef,
        Language language,
        boolean reachableBySms,
        @Nullable Instant secretsFrom,
        Instant updatedAt) {
    static AddressResponse of(CustomerAddress address) {
        return new AddressResponse(
                address.customerRef(),
                address.language(),
                address.phoneNumber() != null,
                address.secretsFrom(),
                address.updatedAt());
    }
}
