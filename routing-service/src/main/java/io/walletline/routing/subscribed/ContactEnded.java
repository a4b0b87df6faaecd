package io.walletline.routing.subscribed;

import java.util.Objects;
import java.util.UUID;

record ContactEnded(UUID contactId) {
    ContactEnded {
        Objects.requireNonNull(contactId, "contactId");
    }
}
