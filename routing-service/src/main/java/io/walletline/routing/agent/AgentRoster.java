package io.walletline.routing.agent;

import io.walletline.kit.rest.Revision;
import io.walletline.routing.agent.presence.Attendance;
import io.walletline.routing.agent.presence.AttendanceRepository;
import io.walletline.routing.calendar.CalendarBook;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.past.Definitions;
import io.walletline.routing.queue.SkillPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Enters agents and describes them. */
@ApplicationScoped
public class AgentRoster implements SkillPool {

    private final AgentRepository agents;
    private final AttendanceRepository attendances;
    private final CalendarBook calendars;
    private final Definitions past;
    private final Event<AgentChanged> changes;
    private final Clock clock;

    AgentRoster(
            AgentRepository agents,
            AttendanceRepository attendances,
            CalendarBook calendars,
            Definitions past,
            Event<AgentChanged> changes,
            Clock clock) {
        this.agents = agents;
        this.attendances = attendances;
        this.calendars = calendars;
        this.past = past;
        this.changes = changes;
        this.clock = clock;
    }

    public record Entered(Agent agent, Attendance attendance, boolean created) {}

    /** Enters or describes anew. Saying what is so already needs no If-Match, so that a set-up script can be run twice. */
    @Transactional
    public Entered enter(String id, Profile profile, @Nullable String ifMatch) {
        if (profile.shift() != null) {
            calendars.require(profile.shift());
        }
        agents.lockName(id);
        var locked = attendances.lock(id); // an acceptance reads the profile under this lock
        var agent = agents.findById(id);
        if (agent == null || locked.isEmpty()) {
            agent = new Agent(id, profile);
            agents.persistAndFlush(agent);
            past.changed(Definitions.Kind.AGENT, id);
            var attendance = new Attendance(id, clock.instant());
            attendances.persist(attendance);
            changes.fire(new AgentChanged(id));
            return new Entered(agent, attendance, true);
        }
        if (!agent.profile().equals(profile)) {
            Revision.check(ifMatch, agent.version());
            agent.describe(profile);
            agents.flush();
            past.changed(Definitions.Kind.AGENT, id);
            changes.fire(new AgentChanged(id));
        }
        return new Entered(agent, locked.get(), false);
    }

    @Transactional
    public Entered find(String id) {
        return agents.entered(id).orElseThrow(UnknownAgent::new);
    }

    @Transactional
    public Agent agent(String id) {
        return agents.findByIdOptional(id).orElseThrow(UnknownAgent::new);
    }

    @Transactional
    public List<Agent> agents(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : agents.readOnly(ids);
    }

    /** Whether any agent but this one meets a demand, whether on duty or not. */
    @Transactional
    public boolean anyOtherMeets(Demand demand, String agentId) {
        return agents.find("pool in ?1 and id <> ?2", demand.pools(), agentId).stream()
                .anyMatch(agent -> demand.isMetBy(agent.pool(), agent.skills())
                        && agent.workload(Map.of()).hasRoomFor(demand.channel()));
    }

    /** Agents by id, from after {@code afterId}. */
    @Transactional
    List<Entered> page(String afterId, int limit) {
        return agents.find("id > ?1 order by id", afterId).page(0, limit).list().stream()
                .map(agent -> new Entered(agent, attendances.findById(agent.id()), false))
                .toList();
    }

    @Override
    @Transactional
    public List<String> unmet(String pool, Map<String, Integer> requires) {
        return new TreeMap<>(requires)
                .entrySet().stream()
                        .filter(need -> agents.countHolding(pool, need.getKey(), need.getValue()) == 0)
                        .map(need -> "nobody in pool " + pool + " has " + need.getKey() + " at level " + need.getValue()
                                + " or above")
                        .toList();
    }
}
