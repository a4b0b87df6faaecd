package io.walletline.routing.engine.index;

import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Preference;
import io.walletline.routing.engine.WaitingContact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A waiting contact in the engine: its place, its stage and the agents who let it pass. */
public final class IndexedContact extends Queued {

    private final long high;
    private final long low;
    private final byte priority;
    private final long arrival;
    private final long order;
    private final Route route;
    private @Nullable Map<String, Long> barred;
    private @Nullable Preference preferred;
    private @Nullable IndexedAgent host;
    private byte stage = -1;

    public IndexedContact(WaitingContact waiting, Route route, Policy policy) {
        this.high = waiting.id().getMostSignificantBits();
        this.low = waiting.id().getLeastSignificantBits();
        this.priority = (byte) waiting.priority();
        this.arrival = waiting.arrival();
        this.order = policy.orderOf(arrival, waiting.priority());
        this.route = route;
        this.barred = waiting.barred().isEmpty() ? null : new HashMap<>(waiting.barred());
        var wish = waiting.preferred();
        this.preferred = wish == null || waiting.letPassBy(wish.agentId()) ? null : wish;
    }

    public UUID id() {
        return new UUID(high, low);
    }

    boolean is(UUID id) {
        return id.getLeastSignificantBits() == low && id.getMostSignificantBits() == high;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    int priority() {
        return priority;
    }

    public int stage() {
        return stage;
    }

    public DemandClass demandClass() {
        return route.at(stage);
    }

    /** Moves to the stage that is due. The caller takes the contact out of its line before and puts it in after. */
    public void relax(long now) {
        stage = (byte) route.stageAt(now - arrival);
        var bars = barred;
        if (bars != null) {
            bars.values().removeIf(until -> until <= now);
            if (bars.isEmpty()) {
                barred = null;
            }
        }
        var wish = preferred;
        if (wish != null && wish.until() <= now) {
            preferred = null;
        }
    }

    /** The preferred agent, whether on duty or not. */
    @Nullable
    public Preference preferred() {
        return preferred;
    }

    /** The agent that it waits for; such a contact stands in no line. */
    @Nullable
    public IndexedAgent host() {
        return host;
    }

    public void waitFor(@Nullable IndexedAgent agent) {
        host = agent;
    }

    /** Whether the contact is before its preferred agent: then it is offered to no other meanwhile. */
    public boolean isHeld() {
        var wish = preferred;
        return wish != null && barred != null && barred.containsKey(wish.agentId());
    }

    List<String> barring() {
        return barred == null ? List.of() : barred.keySet().stream().sorted().toList();
    }

    boolean hasBars() {
        return barred != null;
    }

    boolean bars(IndexedAgent agent) {
        return barred != null && barred.containsKey(agent.id());
    }

    /** When this contact asks for less, or may be put before somebody again; {@link Long#MAX_VALUE} if never. */
    public long nextChange() {
        var next = route.end(stage) == Long.MAX_VALUE ? Long.MAX_VALUE : arrival + route.end(stage);
        if (barred != null) {
            for (long until : barred.values()) {
                next = Math.min(next, until);
            }
        }
        var wish = preferred;
        return wish == null ? next : Math.min(next, wish.until());
    }

    public long arrival() {
        return arrival;
    }

    /** Leaves the line, or the agent it waits for. */
    public void leave() {
        var waitedFor = host;
        if (isHeld()) {
            return; // it stands nowhere
        }
        if (waitedFor == null) {
            demandClass().leave(this);
        } else {
            waitedFor.release(this);
        }
    }

    public boolean cameBefore(IndexedContact other) {
        return arrival != other.arrival ? arrival < other.arrival : tie(other) < 0;
    }

    /** The contact that goes first in order; null if both are. */
    public static @Nullable IndexedContact earlier(@Nullable IndexedContact one, @Nullable IndexedContact other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    @Override
    public long order() {
        return order;
    }

    @Override
    int tie(Queued other) {
        var contact = (IndexedContact) other; // as UUID.compareTo has it, without the objects
        return high != contact.high ? Long.compare(high, contact.high) : Long.compare(low, contact.low);
    }
}
