package io.walletline.routing.agent;

import io.walletline.kit.calendar.Calendar;
import io.walletline.routing.calendar.CalendarBook;
import io.walletline.routing.calendar.CalendarsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Announces agents at the begin and end of their shifts: no row changes then, but the agents who may get offers do. */
@ApplicationScoped
public class ShiftChanges {

    /** A new assignment of a shift is noticed after this. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final AgentRepository agents;
    private final CalendarBook calendars;
    private final Event<AgentChanged> changes;
    private final Clock clock;
    private final Map<String, Boolean> seen = new HashMap<>();
    private volatile Instant nextLook = Instant.MIN;
    private volatile @Nullable Instant wake;

    ShiftChanges(AgentRepository agents, CalendarBook calendars, Event<AgentChanged> changes, Clock clock) {
        this.agents = agents;
        this.calendars = calendars;
        this.changes = changes;
        this.clock = clock;
    }

    void onCalendars(@Observes(during = TransactionPhase.AFTER_SUCCESS) CalendarsChanged change) {
        nextLook = Instant.MIN;
    }

    /** Announces the agents whose shift has begun or ended since the last look; returns their number. */
    @Transactional
    public synchronized int announceDue() {
        var now = clock.instant();
        if (now.isBefore(nextLook)) {
            return 0;
        }
        int announced = 0;
        var next = now.plus(LOOK);
        var inUse = agents.shiftsInUse();
        Map<String, Calendar> hours = inUse.isEmpty() ? Map.of() : calendars.all();
        for (var shift : inUse) {
            var calendar = hours.get(shift);
            var on = calendar == null || calendar.isOpen(now);
            if (!Boolean.valueOf(on).equals(seen.put(shift, on))) {
                var ids = agents.idsOfShift(shift);
                ids.forEach(id -> changes.fire(new AgentChanged(id)));
                announced += ids.size();
            }
            var change = calendar == null ? next : calendar.nextChange(now).orElse(next);
            next = change.isBefore(next) ? change : next;
        }
        nextLook = next;
        wake = inUse.isEmpty() ? null : next;
        return announced;
    }

    /** When to look next; empty while no agent has a shift. */
    public Optional<Instant> next() {
        return Optional.ofNullable(wake);
    }
}
