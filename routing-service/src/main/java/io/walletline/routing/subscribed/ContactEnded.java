package io.walletline.routing.subscribed;

import java.util.Objects;
import java.util.UUID;

record ContactEnded(UUID contactId, String reason) {

    ContactEnded {
        Objects.requireNonNull(contactId, "contactId");
        Objects.requireNonNull(reason, "reason");
    }

    boolean isHangUp() {
        return reason.equals("customer-hung-up");
    }
}
