package io.walletline.ticket.clocks;

import static java.util.Objects.requireNonNull;

import io.walletline.ticket.policies.Terms;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a clock rings: its warnings, each once and in their order, and the breach. One that has breached rings no more. */
@Embeddable
class Bell {

    private @Nullable Instant dueAt;
    private int warned;
    private @Nullable Instant nextWake;
    private @Nullable Instant breachedAt;

    /** For what the clock has left. A breach keeps the instant at which it was due. */
    void set(Spending spending, Terms terms) {
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
    List<Alarm> ring(Instant now, Spending spending, Terms terms) {
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
    void reset() {
        warned = 0;
        breachedAt = null;
    }

    /** Warnings that would have been given by now are not given. */
    void skipWarnings(Instant now, Spending spending, Terms terms) {
        while (nextWake != null && !nextWake.isAfter(now) && nextWake.isBefore(requireNonNull(dueAt))) {
            warned++;
            set(spending, terms);
        }
    }

    /** It was due already when it was given these terms. */
    void wasDue(Instant at) {
        dueAt = at;
        nextWake = at;
    }

    /** The clock stands still: nobody knows when it will be due. */
    void rest() {
        dueAt = breachedAt == null ? null : dueAt;
        nextWake = null;
    }

    /** The clock is over. */
    void end() {
        nextWake = null;
    }

    void snooze(Instant until) {
        nextWake = until;
    }

    boolean wasInTime(Instant at) {
        return breachedAt == null && (dueAt == null || !at.isAfter(dueAt));
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant nextWake() {
        return nextWake;
    }

    @Nullable
    Instant breachedAt() {
        return breachedAt;
    }
}
