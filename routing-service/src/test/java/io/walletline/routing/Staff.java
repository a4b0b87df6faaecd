package io.walletline.routing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.walletline.routing.agent.AgentRoster;
import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.agent.Profile;
import io.walletline.routing.agent.presence.Holdings;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.engine.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Agents that a test needs besides the one that is signed in. */
@ApplicationScoped
public class Staff {

    private final AgentRoster roster;
    private final PresenceDesk presence;

    Staff(AgentRoster roster, PresenceDesk presence) {
        this.roster = roster;
        this.presence = presence;
    }

    public void enter(String id, Map<String, Integer> skills, @Nullable Map<Channel, Integer> capacity) {
        roster.enter(id, new Profile("Agent " + id, null, null, skills, capacity, null, null), "*");
    }

    public void enterAvailable(String id, Map<String, Integer> skills) {
        enter(id, skills, null);
        choose(id, Presence.AVAILABLE);
    }

    public void choose(String id, Presence next) {
        QuarkusTransaction.requiringNew().run(() -> presence.choose(presence.lock(id), next, null, Holdings.NOTHING));
    }
}
