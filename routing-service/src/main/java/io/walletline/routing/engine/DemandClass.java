package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All contacts that ask for the same, and all free agents who can give it. The unit of matching: its cost depends on how
 * many such classes there are, not on how many stand in them.
 */
final class DemandClass {
    private final Demand demand;
    private final int number;
    private final int room;
    private final Lanes<Entrant> waiting = new Lanes<>();
    private final Lanes<Operator> free = new Lanes<>();
    private final List<Entrant> barred = new ArrayList<>();
    private final Overtaking overtaking;
    private List<Group> groups = List.of();
    private boolean touched;
    private int fitting;

    DemandClass(Demand demand, int number, Policy policy) {
        this.overtaking = new Overtaking(policy.overtakings());
        this.demand = demand;
        this.number = number;
        this.room = 1 << demand.channel().ordinal();
    }

    Demand demand() {
        return demand;
    }

    /** Its place in {@link DemandClasses}. */
    int number() {
        return number;
    }

    /** The bit of its channel in {@link Workload#room()}. */
    int room() {
        return room;
    }

    Channel channel() {
        return demand.channel();
    }

    /** Contacts that anybody who fits may take, in a lane for each priority. */
    Lanes<Entrant> waiting() {
        return waiting;
    }

    Lanes<Operator> free() {
        return free;
    }

    /** Contacts that somebody let pass a moment ago: few, and each with its own set of agents. */
    List<Entrant> barred() {
        return barred;
    }

    /** Agents who meet the demand, free or not. */
    int fitting() {
        return fitting;
    }

    void fits(int more) {
        fitting += more;
    }

    boolean hasWaiting() {
        return waiting.live() > 0 || !barred.isEmpty();
    }

    boolean canMatch() {
        return hasWaiting() && free.live() > 0;
    }

    /** Whose turn it is of those whom this agent may take: the first by order, which is the turn of the class. */
    @Nullable
    Entrant turnFor(Operator operator) {
        Entrant first = waiting.firstOfAll();
        for (Entrant entrant : barred) {
            if (!entrant.bars(operator) && (first == null || entrant.isBefore(first))) {
                first = entrant;
            }
        }
        return first;
    }

    /** Who is served in this turn: who may be overtaken no more, or else whose turn it is. */
    Entrant chosenFor(Operator operator, Entrant turn) {
        Entrant chosen = overdue();
        for (Entrant entrant : barred) {
            if (overtaking.isUsedUp(entrant.arrival())
                    && !entrant.bars(operator)
                    && (chosen == null || entrant.cameBefore(chosen))) {
                chosen = entrant;
            }
        }
        for (Entrant entrant : operator.awaiting()) {
            if (entrant.demandClass() == this && isOverdue(entrant) && (chosen == null || entrant.cameBefore(chosen))) {
                chosen = entrant;
            }
        }
        return chosen == null ? turn : chosen;
    }

    /** The same for contacts that anybody may take. */
    Entrant chosen(Entrant turn) {
        Entrant overdue = overtaking.hasBegun() ? overdue() : null;
        return overdue == null ? turn : overdue;
    }

    boolean isOverdue(Entrant entrant) {
        return overtaking.isUsedUp(entrant.arrival());
    }

    /** Within a lane they stand by arrival, so that only the first of each can be the first who is overdue. */
    @Nullable
    Entrant overdue() {
        Entrant found = null;
        for (int i = 0; i < waiting.lanes(); i++) {
            Entrant first = waiting.first(i);
            if (first != null && overtaking.isUsedUp(first.arrival()) && (found == null || first.cameBefore(found))) {
                found = first;
            }
        }
        return found;
    }

    /** One who arrived then has been put before an agent. */
    void served(long arrival) {
        overtaking.served(arrival);
    }

    void enter(Entrant entrant) {
        if (entrant.hasBars()) {
            barred.add(entrant);
        } else {
            waiting.add(entrant.priority(), entrant);
        }
    }

    void leave(Entrant entrant) {
        if (barred.isEmpty() || !barred.remove(entrant)) {
            entrant.restamp();
            waiting.left(entrant.priority(), entrant);
        }
    }

    /** What this class is in the round of matching under way; empty outside of one. */
    List<Group> groups() {
        return groups;
    }

    void group(List<Group> ofThisRound) {
        groups = ofThisRound;
    }

    /** True the first time since {@link #untouch()}. */
    boolean touch() {
        boolean first = !touched;
        touched = true;
        return first;
    }

    void untouch() {
        touched = false;
    }

    /** Taken while the chosen agent has left the lines; a batch takes it after all its agents have. */
    Grounds groundsFor(Entrant entrant, Operator chosen, int agents) {
        List<String> runnersUp = new ArrayList<>(Grounds.SHOWN);
        for (Operator other : free.some(Grounds.SHOWN)) {
            if (other != chosen && !entrant.bars(other)) {
                runnersUp.add(other.id());
            }
        }
        return new Grounds(
                demand, agents, fitting, free.live() + 1, runnersUp, entrant.barring(), entrant.host() != null);
    }
}
