package io.walletline.routing.contact.admission;

import io.walletline.routing.contact.ContactRepository;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The contacts of this transaction that are known already, looked up for many at once. */
@TransactionScoped
class KnownContacts implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient ContactRepository contacts;
    private final transient Map<UUID, Boolean> known = new HashMap<>();

    KnownContacts(ContactRepository contacts) {
        this.contacts = contacts;
    }

    void look(Collection<UUID> ids) {
        ids.forEach(id -> known.putIfAbsent(id, false));
        contacts.knownOf(ids).forEach(id -> known.put(id, true));
    }

    /** Whether the contact is new; from now on it is known. */
    boolean admit(UUID id) {
        if (!known.containsKey(id)) {
            look(List.of(id));
        }
        return !Boolean.TRUE.equals(known.put(id, true));
    }
}
