package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An agent inside the engine. Stands in the free line of every demand class that he or she fits and has room for. */
final class Operator extends Seated {
    private final String id;
    private String pool;
    private Map<String, Integer> skills;
    private List<DemandClass> fits = new ArrayList<>();
    /** Contacts that wait for this agent and nobody else. */
    private final List<Entrant> awaiting = new ArrayList<>(0);

    private Workload workload;
    private Duty duty = Duty.OFFLINE;
    private long idleSince;
    private int lane;
    private boolean standing;
    private @Nullable Group assignedTo;

    Operator(AgentState state) {
        this.id = state.id();
        this.pool = state.pool();
        this.skills = state.skills();
        this.workload = state.workload();
    }

    String id() {
        return id;
    }

    boolean meets(Demand demand) {
        return demand.isMetBy(pool, skills);
    }

    /** Whether the agent can do now what he or she could when last told. */
    boolean isAbleAs(AgentState state) {
        return pool.equals(state.pool()) && skills.equals(state.skills());
    }

    boolean isOnDuty() {
        return duty.isOn();
    }

    List<DemandClass> fits() {
        return fits;
    }

    List<Entrant> awaiting() {
        return awaiting;
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

    void fit(List<DemandClass> classes) {
        fits.forEach(demandClass -> demandClass.fits(-1));
        fits = classes;
        fits.forEach(demandClass -> demandClass.fits(1));
    }

    /** One more class has come up; must not stand in a line. */
    void fitToo(DemandClass demandClass) {
        fits.add(demandClass);
        demandClass.fits(1);
    }

    boolean canTake(DemandClass demandClass) {
        return duty == Duty.AVAILABLE && workload.hasRoomFor(demandClass.channel());
    }

    /** Enters the lines and tells whether anybody waits in one of them, or for this agent. */
    boolean stand() {
        boolean awaited = false;
        standing = true;
        for (DemandClass demandClass : fits) {
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
            for (DemandClass demandClass : fits) {
                if (canTake(demandClass)) {
                    demandClass.free().left(lane);
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
