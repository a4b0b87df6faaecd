package io.walletline.notification.address;

import io.walletline.notification.template.Language;
import java.time.Instant;

/** What may be told about an address: that there is one, never which. */
record AddressResponse(String customerRef, Language language, boolean reachableBySms, Instant updatedAt) {
    static AddressResponse of(CustomerAddress address) {
        return new AddressResponse(
                address.customerRef(), address.language(), address.phoneNumber() != null, address.updatedAt());
    }
}
