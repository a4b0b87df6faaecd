package io.walletline.ticket.protection.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys that one transaction has made and others cannot see yet. */
final class TransactionKeys {

    private final Map<UUID, Owner> owners = new HashMap<>();
    private final Map<Owner, OwnedKey> byOwner = new HashMap<>();

    /** Owners of tickets that the transaction opens. */
    Map<UUID, Owner> owners() {
        return owners;
    }

    Map<Owner, OwnedKey> byOwner() {
        return byOwner;
    }

    Optional<OwnedKey> byId(UUID id) {
        return byOwner.values().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    void clear() {
        byOwner.clear();
    }
}
