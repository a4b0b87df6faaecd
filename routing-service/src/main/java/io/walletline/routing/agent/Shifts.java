package io.walletline.routing.agent;

import io.walletline.routing.calendar.CalendarBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is on shift. Presence stays the agent's own choice; outside the shift it is just not enough. */
@ApplicationScoped
public class Shifts {
    private final CalendarBook calendars;
    private final Clock clock;

    Shifts(CalendarBook calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Whether the agents of a shift are on duty now, for asking about many; who has no shift always is. */
    public Predicate<@Nullable String> onDuty() {
        Instant now = clock.instant();
        Map<String, Boolean> known = new HashMap<>();
        return shift -> shift == null
                || known.computeIfAbsent(
                        shift,
                        name -> calendars
                                .find(name)
                                .map(hours -> hours.isOpen(now))
                                .orElse(true));
    }

    /** The agent's shift as it is now; null if there is none. */
    public @Nullable Shift of(Agent agent) {
        String name = agent.shift();
        if (name == null) {
            return null;
        }
        Instant now = clock.instant();
        return calendars
                .find(name)
                .map(hours ->
                        new Shift(name, hours.isOpen(now), hours.nextChange(now).orElse(null)))
                .orElse(null);
    }
}
