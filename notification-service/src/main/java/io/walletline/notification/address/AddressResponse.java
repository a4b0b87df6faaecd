package io.walletline.notification.address;

import io.walletline.notification.template.Language;
import java.time.Instant;

/** An address without its phone number. */
record AddressResponse(String customerRef, Language language, boolean reachableBySms, Instant updatedAt) {
    static AddressResponse of(CustomerAddress address) {
        return new AddressResponse(
                address.customerRef(), address.language(), address.phoneNumber() != null, address.updatedAt());
    }
}
