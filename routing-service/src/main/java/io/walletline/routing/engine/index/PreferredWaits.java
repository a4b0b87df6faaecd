package io.walletline.routing.engine.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contacts that prefer each agent, also of agents who are away. */
public final class PreferredWaits {

    private final Map<String, Set<IndexedContact>> byAgent = new HashMap<>();

    public void note(IndexedContact contact) {
        var preferred = contact.preferred();
        if (preferred != null) {
            byAgent.computeIfAbsent(preferred.agentId(), agent -> new LinkedHashSet<>())
                    .add(contact);
        }
    }

    public void forget(IndexedContact contact) {
        var preferred = contact.preferred();
        if (preferred != null) {
            byAgent.computeIfPresent(preferred.agentId(), (agent, contacts) -> {
                contacts.remove(contact);
                return contacts.isEmpty() ? null : contacts;
            });
        }
    }

    public boolean isEmpty() {
        return byAgent.isEmpty();
    }

    /** The contacts that prefer this agent; a copy, since placing a contact changes the notes. */
    public List<IndexedContact> of(String agentId) {
        var contacts = byAgent.get(agentId);
        return contacts == null ? List.of() : new ArrayList<>(contacts);
    }
}
