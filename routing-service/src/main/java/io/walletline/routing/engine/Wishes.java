package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which contacts would wait for which agent, whether they do now or he or she cannot be waited for. */
final class Wishes {
    private final Map<String, Set<Entrant>> byAgent = new HashMap<>();

    void note(Entrant entrant) {
        Preference preferred = entrant.preferred();
        if (preferred != null) {
            byAgent.computeIfAbsent(preferred.agentId(), agent -> new LinkedHashSet<>())
                    .add(entrant);
        }
    }

    void forget(Entrant entrant) {
        Preference preferred = entrant.preferred();
        if (preferred != null) {
            byAgent.computeIfPresent(preferred.agentId(), (agent, entrants) -> {
                entrants.remove(entrant);
                return entrants.isEmpty() ? null : entrants;
            });
        }
    }

    boolean isEmpty() {
        return byAgent.isEmpty();
    }

    /** A copy: who is seated anew is noted anew. */
    List<Entrant> of(String agentId) {
        Set<Entrant> entrants = byAgent.get(agentId);
        return entrants == null ? List.of() : new ArrayList<>(entrants);
    }
}
