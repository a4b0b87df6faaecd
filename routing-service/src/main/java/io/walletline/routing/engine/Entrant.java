package io.walletline.routing.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A waiting contact inside the engine: where it stands and who let it pass. */
final class Entrant extends Seated {
    private final UUID id;
    private final int priority;
    private final long arrival;
    private final long order;
    private final Route route;
    private @Nullable Map<String, Long> barred;
    private int stage = -1;

    Entrant(WaitingContact contact, Route route, Policy policy) {
        this.id = contact.id();
        this.priority = contact.priority();
        this.arrival = contact.arrival();
        this.order = policy.orderOf(arrival, priority);
        this.route = route;
        this.barred = contact.barred().isEmpty() ? null : new HashMap<>(contact.barred());
    }

    UUID id() {
        return id;
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
        stage = route.stageAt(now - arrival);
        Map<String, Long> bars = barred;
        if (bars != null) {
            bars.values().removeIf(until -> until <= now);
            if (bars.isEmpty()) {
                barred = null;
            }
        }
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
        return next;
    }

    @Override
    long order() {
        return order;
    }

    @Override
    int tie(Seated other) {
        return id.compareTo(((Entrant) other).id);
    }
}
