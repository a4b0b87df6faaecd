package io.walletline.routing.agent;

import io.walletline.kit.id.Ids;
import io.walletline.routing.agent.presence.Attendance;
import io.walletline.routing.agent.presence.AttendanceRepository;
import io.walletline.routing.agent.presence.Holdings;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.agent.presence.PresenceChange;
import io.walletline.routing.agent.presence.PresenceEntry;
import io.walletline.routing.agent.presence.PresenceHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes the presence of agents, with its history and its fact. */
@ApplicationScoped
public class PresenceDesk {

    private final AgentRoster roster;
    private final AttendanceRepository attendances;
    private final PresenceHistory history;
    private final Event<AgentFact> facts;
    private final Event<AgentChanged> changes;
    private final Ids ids;
    private final Clock clock;

    PresenceDesk(
            AgentRoster roster,
            AttendanceRepository attendances,
            PresenceHistory history,
            Event<AgentFact> facts,
            Event<AgentChanged> changes,
            Ids ids,
            Clock clock) {
        this.roster = roster;
        this.attendances = attendances;
        this.history = history;
        this.facts = facts;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** The agent's own choice; the caller has counted what is held under this very lock, see {@link #lock}. */
    @Transactional(TxType.MANDATORY)
    public void choose(Attendance attendance, Presence next, @Nullable String reason, Holdings held) {
        note(attendance, attendance.choose(next, reason, held, clock.instant()));
    }

    /** Follows a change of the contacts that the agent holds. */
    @Transactional(TxType.MANDATORY)
    public void settle(Attendance attendance, Holdings held) {
        note(attendance, attendance.settle(held, clock.instant()));
    }

    /** Locks the agents' presence until the end of the transaction; after the contacts concerned, never before. */
    @Transactional(TxType.MANDATORY)
    public List<Attendance> lock(Collection<String> agentIds) {
        return agentIds.isEmpty() ? List.of() : attendances.lock(agentIds);
    }

    @Transactional(TxType.MANDATORY)
    public Attendance lock(String agentId) {
        return attendances.lock(agentId).orElseThrow(UnknownAgent::new);
    }

    @Transactional
    List<PresenceChange> historyOf(String agentId, int limit) {
        roster.agent(agentId);
        return history.latestOf(agentId, limit).stream()
                .map(PresenceEntry::change)
                .toList();
    }

    private void note(Attendance attendance, Optional<PresenceChange> change) {
        change.ifPresent(seen -> {
            history.persist(new PresenceEntry(ids.next(), seen));
            var agent = roster.agent(seen.agentId());
            facts.fire(new AgentFact.PresenceChanged(agent.pool(), agent.team(), seen));
        });
        changes.fire(new AgentChanged(attendance.agentId()));
    }
}
