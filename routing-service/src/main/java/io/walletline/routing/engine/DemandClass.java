package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * All contacts that ask for the same, and all free agents who can give it. The unit of matching: its cost depends on how
 * many such classes there are, not on how many stand in them.
 */
final class DemandClass {
    private final Demand demand;
    private final Lanes<Entrant> waiting = new Lanes<>();
    private final Lanes<Operator> free = new Lanes<>();
    private final List<Entrant> barred = new ArrayList<>();
    private List<Group> groups = List.of();
    private boolean touched;
    private int fitting;

    DemandClass(Demand demand) {
        this.demand = demand;
    }

    Demand demand() {
        return demand;
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
            waiting.left(entrant.priority());
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
}
