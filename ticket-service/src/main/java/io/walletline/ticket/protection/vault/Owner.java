package io.walletline.ticket.protection.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The owner of a key: a customer, or a ticket whose customer nobody knows. */
record Owner(@Nullable String customerRef, @Nullable UUID ticketId) {

    static Owner customer(String ref) {
        return new Owner(ref, null);
    }

    static Owner of(UUID ticketId, @Nullable String customerRef) {
        return customerRef == null ? new Owner(null, ticketId) : customer(customerRef);
    }
}
