package io.walletline.routing.engine.index;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.OfferGrounds;
import io.walletline.routing.engine.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contacts with equal demands, and the free agents who meet them. The unit of matching: its cost depends on the number of
 * classes, not on the number of contacts and agents in them.
 */
public final class DemandClass {

    private final Demand demand;
    private final int number;
    private final int room;
    private final PriorityLanes<IndexedContact> waiting = new PriorityLanes<>();
    private final PriorityLanes<IndexedAgent> free = new PriorityLanes<>();
    private final List<IndexedContact> barred = new ArrayList<>();
    private final Overtaking overtaking;
    private List<MatchGroup> groups = List.of();
    private boolean touched;
    private int fitting;

    DemandClass(Demand demand, int number, Policy policy) {
        this.overtaking = new Overtaking(policy.overtakings());
        this.demand = demand;
        this.number = number;
        this.room = 1 << demand.channel().ordinal();
    }

    public Demand demand() {
        return demand;
    }

    /** The index in {@link DemandClasses}. */
    public int number() {
        return number;
    }

    /** The bit of its channel in {@link io.walletline.routing.engine.Workload#room()}. */
    int room() {
        return room;
    }

    public Channel channel() {
        return demand.channel();
    }

    /** Contacts that every fitting agent may take, in a lane for each priority. */
    public PriorityLanes<IndexedContact> waiting() {
        return waiting;
    }

    public PriorityLanes<IndexedAgent> free() {
        return free;
    }

    /** Contacts that an agent let pass a moment ago: few, and each with its own set of agents. */
    public List<IndexedContact> barred() {
        return barred;
    }

    /** Agents who meet the demand, free or not. */
    int fitting() {
        return fitting;
    }

    void fits(int more) {
        fitting += more;
    }

    public boolean hasWaiting() {
        return waiting.live() > 0 || !barred.isEmpty();
    }

    public boolean canMatch() {
        return hasWaiting() && free.live() > 0;
    }

    /** The first contact, by order, that this agent may take. */
    @Nullable
    public IndexedContact turnFor(IndexedAgent agent) {
        var first = waiting.firstOfAll();
        for (var contact : barred) {
            if (!contact.bars(agent) && (first == null || contact.isBefore(first))) {
                first = contact;
            }
        }
        return first;
    }

    /** The contact that is served in this turn: the first that may be overtaken no more, or else the one whose turn it is. */
    public IndexedContact chosenFor(IndexedAgent agent, IndexedContact turn) {
        var chosen = overdue();
        for (var contact : barred) {
            if (overtaking.isUsedUp(contact.arrival())
                    && !contact.bars(agent)
                    && (chosen == null || contact.cameBefore(chosen))) {
                chosen = contact;
            }
        }
        for (var contact : agent.awaiting()) {
            if (contact.demandClass() == this && isOverdue(contact) && (chosen == null || contact.cameBefore(chosen))) {
                chosen = contact;
            }
        }
        return chosen == null ? turn : chosen;
    }

    /** The same among the contacts that every fitting agent may take. */
    public IndexedContact chosen(IndexedContact turn) {
        var overdue = overtaking.hasBegun() ? overdue() : null;
        return overdue == null ? turn : overdue;
    }

    boolean isOverdue(IndexedContact contact) {
        return overtaking.isUsedUp(contact.arrival());
    }

    /** The first contact that may be overtaken no more. Lanes are in order of arrival, so that only their firsts are looked at. */
    @Nullable
    IndexedContact overdue() {
        IndexedContact found = null;
        for (int i = 0; i < waiting.lanes(); i++) {
            var first = waiting.first(i);
            if (first != null && overtaking.isUsedUp(first.arrival()) && (found == null || first.cameBefore(found))) {
                found = first;
            }
        }
        return found;
    }

    /** Counts an offer of a contact that arrived then. */
    public void served(long arrival) {
        overtaking.served(arrival);
    }

    public void enter(IndexedContact contact) {
        if (contact.hasBars()) {
            barred.add(contact);
        } else {
            waiting.add(contact.priority(), contact);
        }
    }

    void leave(IndexedContact contact) {
        if (barred.isEmpty() || !barred.remove(contact)) {
            contact.restamp();
            waiting.left(contact.priority(), contact);
        }
    }

    /** The groups of the class in the present round of matching; empty outside of one. */
    public List<MatchGroup> groups() {
        return groups;
    }

    public void group(List<MatchGroup> ofThisRound) {
        groups = ofThisRound;
    }

    /** True the first time since {@link #untouch()}. */
    public boolean touch() {
        var first = !touched;
        touched = true;
        return first;
    }

    public void untouch() {
        touched = false;
    }

    /** The grounds of a proposal. Taken after the chosen agents of the round have left the lines. */
    public OfferGrounds groundsFor(IndexedContact contact, IndexedAgent chosen, int agents) {
        var runnersUp = new ArrayList<String>(OfferGrounds.SHOWN);
        for (var other : free.some(OfferGrounds.SHOWN)) {
            if (other != chosen && !contact.bars(other)) {
                runnersUp.add(other.id());
            }
        }
        return new OfferGrounds(
                demand, agents, fitting, free.live() + 1, runnersUp, contact.barring(), contact.host() != null);
    }
}
