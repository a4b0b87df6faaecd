package io.walletline.routing.agent;

import io.walletline.routing.calendar.CalendarBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The shifts of agents. Presence stays the agent's own choice, but outside of the shift there are no offers. */
@ApplicationScoped
public class Shifts {

    private final CalendarBook calendars;
    private final Clock clock;

    Shifts(CalendarBook calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Whether the agents of a shift are on duty now, for asking about many; without a shift they always are. */
    public Predicate<@Nullable String> onDuty() {
        var now = clock.instant();
        var known = new HashMap<String, Boolean>();
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
        var name = agent.shift();
        if (name == null) {
            return null;
        }
        var now = clock.instant();
        return calendars
                .find(name)
                .map(hours ->
                        new Shift(name, hours.isOpen(now), hours.nextChange(now).orElse(null)))
                .orElse(null);
    }
}
