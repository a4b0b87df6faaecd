package io.walletline.ticket.deadlines.clocks.timing;

import static java.util.Objects.requireNonNull;

import io.walletline.ticket.deadlines.policies.definition.ClockTerms;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a clock rings: its warnings, each once and in their order, and the breach. One that has breached rings no more. */
@Embeddable
public class AlarmSchedule {

    private @Nullable Instant dueAt;
    private int warned;
    private @Nullable Instant nextWake;
    private @Nullable Instant breachedAt;

    /** For what the clock has left. A breach keeps the instant at which it was due. */
    public void set(ElapsedTime spending, ClockTerms terms) {
        if (breachedAt != null) {
            return;
        }
        dueAt = spending.whenLeft(Duration.ZERO, terms.timetable());
        var warnings = terms.policy().warnings();
        // Of a short allowance early warnings would come before its beginning: they are not given.
        while (warned < warnings.size() && warnings.get(warned).compareTo(spending.allowance()) >= 0) {
            warned++;
        }
        nextWake = warned < warnings.size() ? spending.whenLeft(warnings.get(warned), terms.timetable()) : dueAt;
    }

    /** Everything that has become due by now, in its order. Asked late, it answers the same. */
    public List<Alarm> ring(Instant now, ElapsedTime spending, ClockTerms terms) {
        var alarms = new ArrayList<Alarm>();
        while (nextWake != null && !nextWake.isAfter(now)) {
            var at = nextWake;
            var due = requireNonNull(dueAt);
            if (at.isBefore(due)) {
                warned++;
                alarms.add(new Alarm(Alarm.Kind.WARNING, at));
                set(spending, terms);
            } else {
                breachedAt = due;
                nextWake = null;
                alarms.add(new Alarm(Alarm.Kind.BREACH, due));
            }
        }
        return alarms;
    }

    /** As if nothing had ever rung. */
    public void reset() {
        warned = 0;
        breachedAt = null;
    }

    /** Warnings that would have been given by now are not given. */
    public void skipWarnings(Instant now, ElapsedTime spending, ClockTerms terms) {
        while (nextWake != null && !nextWake.isAfter(now) && nextWake.isBefore(requireNonNull(dueAt))) {
            warned++;
            set(spending, terms);
        }
    }

    /** It was due already when it was given these terms. */
    public void wasDue(Instant at) {
        dueAt = at;
        nextWake = at;
    }

    /** The clock stands still: nobody knows when it will be due. */
    public void rest() {
        dueAt = breachedAt == null ? null : dueAt;
        nextWake = null;
    }

    /** The clock is over. */
    public void end() {
        nextWake = null;
    }

    public void snooze(Instant until) {
        nextWake = until;
    }

    public boolean wasInTime(Instant at) {
        return breachedAt == null && (dueAt == null || !at.isAfter(dueAt));
    }

    /** How many warnings have been given. */
    public int warned() {
        return warned;
    }

    @Nullable
    public Instant dueAt() {
        return dueAt;
    }

    @Nullable
    public Instant nextWake() {
        return nextWake;
    }

    @Nullable
    public Instant breachedAt() {
        return breachedAt;
    }
}
