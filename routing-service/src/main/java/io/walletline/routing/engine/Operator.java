package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An agent inside the engine. Stands in the free line of every demand class that he or she fits and has room for. */
final class Operator extends Seated {
    private static final long[] NO_MORE = {};

    private final String id;
    private final long idStart;
    private final long idEnd;
    private String pool;
    private Map<String, Integer> skills;
    private final DemandClasses classes;
    /** By number, the classes that he or she fits: the first 64 within this object, as each object more is waited for. */
    private long fits;

    private long[] moreFits = NO_MORE;
    /** Contacts that wait for this agent and nobody else. */
    private List<Entrant> awaiting = List.of();

    private Workload workload;
    private Duty duty = Duty.OFFLINE;
    private long idleSince;
    private int room;
    private int lane;
    private boolean standing;
    private @Nullable Group assignedTo;

    Operator(AgentState state, DemandClasses classes) {
        Key key = Key.of(state.id());
        this.id = state.id();
        this.classes = classes;
        this.idStart = key.start();
        this.idEnd = key.end();
        this.pool = state.pool();
        this.skills = state.skills();
        this.workload = state.workload();
    }

    String id() {
        return id;
    }

    boolean is(Key key) {
        return idStart == key.start() && idEnd == key.end() && (key.isExact() || id.equals(key.text()));
    }

    boolean meets(Demand demand) {
        return demand.isMetBy(pool, skills);
    }

    /** Whether the agent can do now what he or she could when last told. */
    boolean isAbleAs(AgentState state) {
        return pool.equals(state.pool()) && (skills == state.skills() || skills.equals(state.skills()));
    }

    boolean isOnDuty() {
        return duty.isOn();
    }

    /** The first class of this number or above that he or she fits. */
    @Nullable
    DemandClass fit(int from) {
        long word = from < Long.SIZE ? fits & (-1L << from) : 0;
        if (word != 0) {
            return classes.at(Long.numberOfTrailingZeros(word));
        }
        for (int i = Math.max(from / Long.SIZE, 1); i <= moreFits.length; i++) {
            word = moreFits[i - 1] & (i == from / Long.SIZE ? -1L << from : -1L);
            if (word != 0) {
                return classes.at(i * Long.SIZE + Long.numberOfTrailingZeros(word));
            }
        }
        return null;
    }

    List<Entrant> awaiting() {
        return awaiting;
    }

    void host(Entrant entrant) {
        awaiting = awaiting.isEmpty() ? new ArrayList<>(2) : awaiting;
        awaiting.add(entrant);
    }

    void release(Entrant entrant) {
        awaiting.remove(entrant);
        awaiting = awaiting.isEmpty() ? List.of() : awaiting;
    }

    /** Takes over what the database says; must not stand in a line. */
    void update(AgentState state, AgentOrder agentOrder) {
        pool = state.pool();
        skills = state.skills();
        workload = state.workload();
        duty = state.duty();
        idleSince = state.idleSince();
        rank(agentOrder);
    }

    /** Finds out anew which classes he or she fits; must not stand in a line. */
    void fit(AgentState state) {
        for (DemandClass before = fit(0); before != null; before = fit(before.number() + 1)) {
            before.fits(-1);
        }
        fits = 0;
        moreFits = NO_MORE;
        for (int number = 0; number < classes.size(); number++) {
            DemandClass demandClass = classes.at(number);
            if (demandClass.demand().isMetBy(state.pool(), state.skills())) {
                fitToo(demandClass);
            }
        }
    }

    /** One more class has come up; must not stand in a line. */
    void fitToo(DemandClass demandClass) {
        int word = demandClass.number() / Long.SIZE;
        if (word == 0) {
            fits |= 1L << demandClass.number();
        } else {
            moreFits = word > moreFits.length ? Arrays.copyOf(moreFits, word) : moreFits;
            moreFits[word - 1] |= 1L << demandClass.number();
        }
        demandClass.fits(1);
    }

    boolean fits(DemandClass demandClass) {
        int word = demandClass.number() / Long.SIZE;
        long bits = word == 0 ? fits : word <= moreFits.length ? moreFits[word - 1] : 0;
        return (bits & 1L << demandClass.number()) != 0;
    }

    boolean canTake(DemandClass demandClass) {
        return (room & demandClass.room()) != 0;
    }

    /** Enters the lines and tells whether anybody waits in one of them, or for this agent. */
    boolean stand() {
        boolean awaited = false;
        standing = true;
        for (DemandClass demandClass = fit(0); demandClass != null; demandClass = fit(demandClass.number() + 1)) {
            if (canTake(demandClass)) {
                demandClass.free().add(lane, this);
                awaited |= demandClass.hasWaiting();
            }
        }
        for (int i = 0; i < awaiting.size() && !awaited; i++) {
            awaited = canTake(awaiting.get(i).demandClass());
        }
        return awaited;
    }

    boolean isStanding() {
        return standing;
    }

    void leaveLines() {
        if (standing) {
            standing = false;
            restamp();
            for (DemandClass demandClass = fit(0); demandClass != null; demandClass = fit(demandClass.number() + 1)) {
                if (canTake(demandClass)) {
                    demandClass.free().left(lane, this);
                }
            }
        }
    }

    /** Counts a contact in, as if the offer had been made; must not stand in a line. */
    void assume(Channel channel, AgentOrder agentOrder) {
        workload = workload.plus(channel);
        rank(agentOrder);
    }

    @Nullable
    Group assignedTo() {
        return assignedTo;
    }

    void assignTo(@Nullable Group group) {
        assignedTo = group;
    }

    private void rank(AgentOrder agentOrder) {
        room = duty == Duty.AVAILABLE ? workload.room() : 0;
        int flexibility = agentOrder == AgentOrder.LEAST_FLEXIBLE ? Math.min(skills.size(), 31) : 0;
        lane = Math.min(workload.held(), 31) * 32 + flexibility;
    }

    @Override
    long order() {
        return idleSince;
    }

    @Override
    int tie(Seated other) {
        return id.compareTo(((Operator) other).id);
    }
}
