package io.walletline.routing.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A waiting contact inside the engine: where it stands and who let it pass. */
final class Entrant extends Seated {
    private final long high;
    private final long low;
    private final byte priority;
    private final long arrival;
    private final long order;
    private final Route route;
    private @Nullable Map<String, Long> barred;
    private @Nullable Preference preferred;
    private @Nullable Operator host;
    private byte stage = -1;

    Entrant(WaitingContact contact, Route route, Policy policy) {
        this.high = contact.id().getMostSignificantBits();
        this.low = contact.id().getLeastSignificantBits();
        this.priority = (byte) contact.priority();
        this.arrival = contact.arrival();
        this.order = policy.orderOf(arrival, contact.priority());
        this.route = route;
        this.barred = contact.barred().isEmpty() ? null : new HashMap<>(contact.barred());
        Preference wish = contact.preferred();
        this.preferred = wish == null || contact.letPassBy(wish.agentId()) ? null : wish;
    }

    UUID id() {
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

    int stage() {
        return stage;
    }

    DemandClass demandClass() {
        return route.at(stage);
    }

    /** Moves to the stage due by now; the caller takes it out of its line before and puts it in after. */
    void relax(long now) {
        stage = (byte) route.stageAt(now - arrival);
        Map<String, Long> bars = barred;
        if (bars != null) {
            bars.values().removeIf(until -> until <= now);
            if (bars.isEmpty()) {
                barred = null;
            }
        }
        Preference wish = preferred;
        if (wish != null && wish.until() <= now) {
            preferred = null;
        }
    }

    /** Whom it would wait for, if he or she can be waited for. */
    @Nullable
    Preference preferred() {
        return preferred;
    }

    /** The agent it waits for now; such a contact stands in no line. */
    @Nullable
    Operator host() {
        return host;
    }

    void waitFor(@Nullable Operator operator) {
        host = operator;
    }

    /** Whether it is before the very agent whom it waits for: then it is put before nobody else meanwhile. */
    boolean isHeld() {
        Preference wish = preferred;
        return wish != null && barred != null && barred.containsKey(wish.agentId());
    }

    List<String> barring() {
        return barred == null ? List.of() : barred.keySet().stream().sorted().toList();
    }

    boolean hasBars() {
        return barred != null;
    }

    boolean bars(Operator operator) {
        return barred != null && barred.containsKey(operator.id());
    }

    /** When this contact asks for less, or may be put before somebody again; {@link Long#MAX_VALUE} if never. */
    long nextChange() {
        long next = route.end(stage) == Long.MAX_VALUE ? Long.MAX_VALUE : arrival + route.end(stage);
        if (barred != null) {
            for (long until : barred.values()) {
                next = Math.min(next, until);
            }
        }
        Preference wish = preferred;
        return wish == null ? next : Math.min(next, wish.until());
    }

    long arrival() {
        return arrival;
    }

    /** Leaves the line, or the agent it waits for. */
    void leave() {
        Operator waitedFor = host;
        if (isHeld()) {
            return; // it stands nowhere
        }
        if (waitedFor == null) {
            demandClass().leave(this);
        } else {
            waitedFor.release(this);
        }
    }

    boolean cameBefore(Entrant other) {
        return arrival != other.arrival ? arrival < other.arrival : tie(other) < 0;
    }

    @Override
    long order() {
        return order;
    }

    @Override
    int tie(Seated other) {
        Entrant entrant = (Entrant) other; // as UUID.compareTo has it, without the objects
        return high != entrant.high ? Long.compare(high, entrant.high) : Long.compare(low, entrant.low);
    }
}
