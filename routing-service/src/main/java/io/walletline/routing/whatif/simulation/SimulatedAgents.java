package io.walletline.routing.whatif.simulation;

import io.walletline.kit.calendar.Calendar;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.matching.Engine;
import io.walletline.routing.waiting.DutyAgent;
import io.walletline.routing.whatif.history.AgentVersion;
import io.walletline.routing.whatif.history.ConfigurationHistory;
import io.walletline.routing.whatif.history.PastPresence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The agents of a simulation: their duty, the contacts that they hold, and the engine's knowledge of both. */
final class SimulatedAgents {

    private final Engine engine;
    private final ConfigurationHistory configuration;
    private final OutcomeTally tally;
    private final Map<String, State> states = new TreeMap<>();

    private static final class State {

        private Duty duty = Duty.OFFLINE;
        private long idleSince;
        private long accountedAt;
        private int atWork;
        private final Map<Channel, Integer> held = new EnumMap<>(Channel.class);
    }

    SimulatedAgents(Engine engine, ConfigurationHistory configuration, OutcomeTally tally) {
        this.engine = engine;
        this.configuration = configuration;
        this.tally = tally;
    }

    /** Changes the presence of an agent; returns whether the agent takes contacts from now on. */
    boolean show(PastPresence change) {
        var state = state(change.agent());
        var duty = dutyIn(change.presence());
        if (duty != state.duty) {
            account(state, change.at());
            if (duty == Duty.AVAILABLE) {
                state.idleSince = change.since();
            }
            state.duty = duty;
            publish(change.agent(), change.at());
        }
        return duty == Duty.AVAILABLE;
    }

    private static Duty dutyIn(Presence presence) {
        return switch (presence) {
            case AVAILABLE, BUSY, WRAP_UP -> Duty.AVAILABLE;
            case BREAK -> Duty.AWAY;
            case OFFLINE -> Duty.OFFLINE;
        };
    }

    /** Counts an offer that the engine has proposed. */
    void offered(String agent, Channel channel) {
        state(agent).held.merge(channel, 1, Integer::sum);
    }

    /** Counts an offer that the engine does not know of. */
    void occupied(String agent, Channel channel, long now) {
        offered(agent, channel);
        publish(agent, now);
    }

    /** Takes back an offer. */
    void offerEnded(String agent, Channel channel, long now) {
        state(agent).held.merge(channel, -1, Integer::sum);
        publish(agent, now);
    }

    void accepted(String agent, long now) {
        var state = state(agent);
        account(state, now);
        state.atWork++;
        publish(agent, now);
    }

    /** Puts the agent behind the other free ones. */
    void hadTurn(String agent, long now) {
        state(agent).idleSince = now;
        publish(agent, now);
    }

    void finished(String agent, Channel channel, long now) {
        var state = state(agent);
        account(state, now);
        state.atWork--;
        state.held.merge(channel, -1, Integer::sum);
        hadTurn(agent, now);
    }

    /** Gives all agents to the engine again, after definitions or shifts have changed. */
    void publishAll(long now) {
        states.keySet().forEach(agent -> publish(agent, now));
    }

    void close(long end) {
        states.values().forEach(state -> account(state, end));
    }

    /** The agents who take contacts now, with the contacts that they hold. */
    List<DutyAgent> onDuty(long now) {
        var found = new ArrayList<DutyAgent>();
        states.forEach((agent, state) -> {
            var profile = configuration.agents().at(agent, now);
            if (profile != null && state.duty == Duty.AVAILABLE && isOnShift(profile, now)) {
                found.add(new DutyAgent(profile.pool(), profile.skills(), profile.capacity(), Map.copyOf(state.held)));
            }
        });
        return found;
    }

    private State state(String agent) {
        return states.computeIfAbsent(agent, id -> new State());
    }

    private void account(State state, long now) {
        if (state.duty == Duty.AVAILABLE) {
            tally.worked(now - state.accountedAt, state.atWork > 0);
        }
        state.accountedAt = now;
    }

    private void publish(String agent, long now) {
        var profile = configuration.agents().at(agent, now);
        if (profile != null) {
            var state = state(agent);
            engine.put(new AgentState(
                    agent,
                    profile.pool(),
                    profile.skills(),
                    isOnShift(profile, now) ? state.duty : Duty.OFFLINE,
                    profile.workload(state.held),
                    state.idleSince));
        }
    }

    private boolean isOnShift(AgentVersion profile, long now) {
        @Nullable
        Calendar hours =
                profile.shift() == null ? null : configuration.calendars().at(profile.shift(), now);
        return hours == null || hours.isOpen(Instant.ofEpochMilli(now));
    }
}
