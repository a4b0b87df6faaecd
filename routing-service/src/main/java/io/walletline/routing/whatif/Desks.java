package io.walletline.routing.whatif;

import io.walletline.kit.calendar.Calendar;
import io.walletline.routing.agent.Presence;
import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.Engine;
import io.walletline.routing.waiting.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The agents of the simulation: what they do, what they hold, and what the engine knows of it. */
final class Desks {
    private final Engine engine;
    private final World world;
    private final Tally tally;
    private final Map<String, Desk> desks = new TreeMap<>();

    private static final class Desk {
        private Duty duty = Duty.OFFLINE;
        private long idleSince;
        private long accountedAt;
        private int atWork;
        private final Map<Channel, Integer> held = new EnumMap<>(Channel.class);
    }

    Desks(Engine engine, World world, Tally tally) {
        this.engine = engine;
        this.world = world;
        this.tally = tally;
    }

    /** Returns whether the agent takes contacts from now on. */
    boolean turn(Turn turn) {
        Desk desk = desk(turn.agent());
        Duty duty = dutyIn(turn.presence());
        if (duty != desk.duty) {
            account(desk, turn.at());
            if (duty == Duty.AVAILABLE) {
                desk.idleSince = turn.since();
            }
            desk.duty = duty;
            tell(turn.agent(), turn.at());
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

    /** Something is put before the agent; the engine knows. */
    void offered(String agent, Channel channel) {
        desk(agent).held.merge(channel, 1, Integer::sum);
    }

    /** Something is before the agent that the engine does not know of. */
    void occupied(String agent, Channel channel, long now) {
        offered(agent, channel);
        tell(agent, now);
    }

    /** It is before the agent no more. */
    void offerEnded(String agent, Channel channel, long now) {
        desk(agent).held.merge(channel, -1, Integer::sum);
        tell(agent, now);
    }

    void accepted(String agent, long now) {
        Desk desk = desk(agent);
        account(desk, now);
        desk.atWork++;
        tell(agent, now);
    }

    /** The agent has had a turn: others who are free go first. */
    void hadTurn(String agent, long now) {
        desk(agent).idleSince = now;
        tell(agent, now);
    }

    void finished(String agent, Channel channel, long now) {
        Desk desk = desk(agent);
        account(desk, now);
        desk.atWork--;
        desk.held.merge(channel, -1, Integer::sum);
        hadTurn(agent, now);
    }

    /** Definitions or the hours of shifts have changed. */
    void tellAll(long now) {
        desks.keySet().forEach(agent -> tell(agent, now));
    }

    void close(long end) {
        desks.values().forEach(desk -> account(desk, end));
    }

    /** Who takes contacts now, with what is held. */
    List<Worker> onDuty(long now) {
        List<Worker> workers = new ArrayList<>();
        desks.forEach((agent, desk) -> {
            Member member = world.members().at(agent, now);
            if (member != null && desk.duty == Duty.AVAILABLE && isOnShift(member, now)) {
                workers.add(new Worker(member.pool(), member.skills(), member.capacity(), Map.copyOf(desk.held)));
            }
        });
        return workers;
    }

    private Desk desk(String agent) {
        return desks.computeIfAbsent(agent, id -> new Desk());
    }

    private void account(Desk desk, long now) {
        if (desk.duty == Duty.AVAILABLE) {
            tally.worked(now - desk.accountedAt, desk.atWork > 0);
        }
        desk.accountedAt = now;
    }

    private void tell(String agent, long now) {
        Member member = world.members().at(agent, now);
        if (member != null) {
            Desk desk = desk(agent);
            engine.put(new AgentState(
                    agent,
                    member.pool(),
                    member.skills(),
                    isOnShift(member, now) ? desk.duty : Duty.OFFLINE,
                    member.workload(desk.held),
                    desk.idleSince));
        }
    }

    private boolean isOnShift(Member member, long now) {
        @Nullable
        Calendar hours = member.shift() == null ? null : world.calendars().at(member.shift(), now);
        return hours == null || hours.isOpen(Instant.ofEpochMilli(now));
    }
}
