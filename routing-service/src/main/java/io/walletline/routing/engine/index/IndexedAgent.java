package io.walletline.routing.engine.index;

import io.walletline.routing.engine.AgentOrder;
import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An agent in the engine. Stands in the free line of every demand class that the agent fits and has room for. */
public final class IndexedAgent extends Queued {

    private static final long[] NO_MORE = {};

    private final String id;
    private final long idStart;
    private final long idEnd;
    private String pool;
    private Map<String, Integer> skills;
    private final DemandClasses classes;
    /** The fitting classes by number, as bits: the first 64 within this object, since each further object costs a fetch. */
    private long fits;

    private long[] moreFits = NO_MORE;
    /** Contacts that wait for this agent and nobody else. */
    private List<IndexedContact> awaiting = List.of();

    private Workload workload;
    private Duty duty = Duty.OFFLINE;
    private long idleSince;
    private int room;
    private int lane;
    private boolean standing;
    private @Nullable MatchGroup assignedTo;

    public IndexedAgent(AgentState state, DemandClasses classes) {
        var key = AgentKey.of(state.id());
        this.id = state.id();
        this.classes = classes;
        this.idStart = key.start();
        this.idEnd = key.end();
        this.pool = state.pool();
        this.skills = state.skills();
        this.workload = state.workload();
    }

    public String id() {
        return id;
    }

    boolean is(AgentKey key) {
        return idStart == key.start() && idEnd == key.end() && (key.isExact() || id.equals(key.text()));
    }

    public boolean meets(Demand demand) {
        return demand.isMetBy(pool, skills);
    }

    /** Whether pool and skills are as they were. */
    public boolean isAbleAs(AgentState state) {
        return pool.equals(state.pool()) && (skills == state.skills() || skills.equals(state.skills()));
    }

    public boolean isOnDuty() {
        return duty.isOn();
    }

    /** The first fitting class of this number or above. */
    @Nullable
    public DemandClass fit(int from) {
        var word = from < Long.SIZE ? fits & (-1L << from) : 0;
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

    public List<IndexedContact> awaiting() {
        return awaiting;
    }

    public void host(IndexedContact contact) {
        awaiting = awaiting.isEmpty() ? new ArrayList<>(2) : awaiting;
        awaiting.add(contact);
    }

    void release(IndexedContact contact) {
        awaiting.remove(contact);
        awaiting = awaiting.isEmpty() ? List.of() : awaiting;
    }

    /** Takes over the state of the database. The agent must not stand in a line. */
    public void update(AgentState state, AgentOrder agentOrder) {
        pool = state.pool();
        skills = state.skills();
        workload = state.workload();
        duty = state.duty();
        idleSince = state.idleSince();
        rank(agentOrder);
    }

    /** Finds the fitting classes anew. The agent must not stand in a line. */
    public void fit(AgentState state) {
        for (DemandClass before = fit(0); before != null; before = fit(before.number() + 1)) {
            before.fits(-1);
        }
        fits = 0;
        moreFits = NO_MORE;
        for (int number = 0; number < classes.size(); number++) {
            var demandClass = classes.at(number);
            if (demandClass.demand().isMetBy(state.pool(), state.skills())) {
                fitToo(demandClass);
            }
        }
    }

    /** Adds a fitting class. The agent must not stand in a line. */
    public void fitToo(DemandClass demandClass) {
        var word = demandClass.number() / Long.SIZE;
        if (word == 0) {
            fits |= 1L << demandClass.number();
        } else {
            moreFits = word > moreFits.length ? Arrays.copyOf(moreFits, word) : moreFits;
            moreFits[word - 1] |= 1L << demandClass.number();
        }
        demandClass.fits(1);
    }

    boolean fits(DemandClass demandClass) {
        var word = demandClass.number() / Long.SIZE;
        var bits = word == 0 ? fits : word <= moreFits.length ? moreFits[word - 1] : 0;
        return (bits & 1L << demandClass.number()) != 0;
    }

    public boolean canTake(DemandClass demandClass) {
        return (room & demandClass.room()) != 0;
    }

    /** Enters the lines; returns whether a contact waits in one of them, or for this agent. */
    public boolean stand() {
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

    public void leaveLines() {
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

    /** Counts a contact in, as if the offer had been made. The agent must not stand in a line. */
    public void assume(Channel channel, AgentOrder agentOrder) {
        workload = workload.plus(channel);
        rank(agentOrder);
    }

    @Nullable
    public MatchGroup assignedTo() {
        return assignedTo;
    }

    public void assignTo(@Nullable MatchGroup group) {
        assignedTo = group;
    }

    private void rank(AgentOrder agentOrder) {
        room = duty == Duty.AVAILABLE ? workload.room() : 0;
        var flexibility = agentOrder == AgentOrder.LEAST_FLEXIBLE ? Math.min(skills.size(), 31) : 0;
        lane = Math.min(workload.held(), 31) * 32 + flexibility;
    }

    @Override
    long order() {
        return idleSince;
    }

    @Override
    int tie(Queued other) {
        return id.compareTo(((IndexedAgent) other).id);
    }
}
