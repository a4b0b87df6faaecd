package io.walletline.ticket.clocks;

import static java.util.Objects.requireNonNull;

import io.walletline.kit.calendar.Timetable;
import io.walletline.ticket.policies.ClockKind;
import io.walletline.ticket.policies.Terms;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a ticket. It has an allowance of open time; what it has spent is the sum of the open time in which it ran.
 * Its figures are those of the policy's and the calendar's versions with which it started, until somebody moves it.
 */
@Entity
class TicketClock {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID ticketId;
    private String policy;
    private int policyVersion;
    private int calendarVersion;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    private Instant startedAt;
    /** Since when it runs without a break; null while it stands still. */
    private @Nullable Instant runningSince;

    private long allowanceMillis;
    /** Spent before {@link #runningSince}. */
    private long spentMillis;

    private @Nullable Instant dueAt;
    private int warned;
    private @Nullable Instant nextWake;
    private @Nullable Instant breachedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;

    @SuppressWarnings("NullAway.Init")
    protected TicketClock() {
        // for Hibernate
    }

    TicketClock(UUID id, UUID ticketId, Terms terms, Instant startedAt) {
        this.id = id;
        this.ticketId = ticketId;
        this.startedAt = startedAt;
        this.runningSince = startedAt;
        this.state = ClockState.RUNNING;
        goBy(terms);
        schedule(terms);
    }

    /** Stands still from now on. */
    void pause(Instant at, Terms terms) {
        require(ClockState.RUNNING);
        spentMillis = elapsed(at, terms.timetable()).toMillis();
        state = ClockState.PAUSED;
        runningSince = null;
        dueAt = breachedAt == null ? null : dueAt;
        nextWake = null;
    }

    /** Runs on, with the allowance that is left. */
    void resume(Instant at, Terms terms) {
        require(ClockState.PAUSED);
        state = ClockState.RUNNING;
        runningSince = at;
        schedule(terms);
    }

    /** What it waited for has happened. One that stands still ends as it stands. */
    void meet(Instant at, String by) {
        end(ClockState.MET, at, by);
    }

    void cancel(Instant at, String why) {
        end(ClockState.CANCELLED, at, why);
    }

    private void end(ClockState last, Instant at, String by) {
        if (!state.isActive()) {
            throw new IllegalStateException("the clock is over");
        }
        state = last;
        endedAt = at;
        endedBy = by;
        nextWake = null;
    }

    /**
     * The resolution that ended it did not hold.
     *
     * @param counted whether the time since then counts as if it had never ended
     */
    void reopen(Instant at, boolean counted, Terms terms) {
        require(ClockState.MET);
        var end = requireNonNull(endedAt);
        spentMillis = elapsed(end, terms.timetable()).toMillis();
        runningSince = counted ? end : at;
        state = ClockState.RUNNING;
        endedAt = null;
        endedBy = null;
        schedule(terms);
    }

    /** The ticket should not have been closed: as if it never had been. */
    void revive(Terms terms) {
        require(ClockState.CANCELLED);
        endedAt = null;
        endedBy = null;
        state = runningSince == null ? ClockState.PAUSED : ClockState.RUNNING;
        if (state == ClockState.RUNNING) {
            schedule(terms);
        }
    }

    /**
     * Goes by other terms from now on, counted as if it had always gone by them. Warnings that would have been given by now
     * are not given.
     */
    void move(Terms terms, Ledger ledger, Instant now) {
        goBy(terms);
        breachedAt = null;
        spentMillis = ledger.elapsed(terms.timetable(), runningSince == null ? now : runningSince)
                .toMillis();
        if (state == ClockState.PAUSED) {
            return;
        }
        schedule(terms);
        while (nextWake != null && !nextWake.isAfter(now) && nextWake.isBefore(requireNonNull(dueAt))) {
            warned++;
            schedule(terms);
        }
        if (spentMillis >= allowanceMillis) {
            dueAt = ledger.due(terms.timetable(), Duration.ofMillis(allowanceMillis));
            nextWake = dueAt;
        }
    }

    private void goBy(Terms terms) {
        policy = terms.policy().name();
        policyVersion = terms.policy().version();
        calendarVersion = terms.calendarVersion();
        kind = terms.policy().kind();
        allowanceMillis = terms.counting().allowance(startedAt).toMillis();
        warned = 0;
    }

    /** Everything that has become due by now, in its order. Asked late, it answers the same. */
    List<Alarm> ring(Instant now, Terms terms) {
        var alarms = new ArrayList<Alarm>();
        while (nextWake != null && !nextWake.isAfter(now)) {
            var at = nextWake;
            var due = requireNonNull(dueAt);
            if (at.isBefore(due)) {
                warned++;
                alarms.add(new Alarm(Alarm.Kind.WARNING, at));
                schedule(terms);
            } else {
                breachedAt = due;
                nextWake = null;
                alarms.add(new Alarm(Alarm.Kind.BREACH, due));
            }
        }
        return alarms;
    }

    /** Somebody could not do what it rings for: again later, so that the others need not wait. */
    void snooze(Instant until) {
        nextWake = until;
    }

    /** A breached clock rings no more, and keeps the instant at which it was due. */
    private void schedule(Terms terms) {
        if (breachedAt != null) {
            return;
        }
        var since = requireNonNull(runningSince);
        dueAt = after(since, allowanceMillis - spentMillis, terms.timetable());
        var warnings = terms.policy().warnings();
        Instant next = null;
        while (next == null && warned < warnings.size()) {
            var left = allowanceMillis - warnings.get(warned).toMillis();
            if (left > 0) {
                next = after(since, left - spentMillis, terms.timetable());
            } else {
                warned++;
            }
        }
        nextWake = next == null ? dueAt : next;
    }

    private static Instant after(Instant since, long millis, Timetable timetable) {
        return timetable
                .plus(since, Duration.ofMillis(millis))
                .orElseThrow(() -> new IllegalStateException("the calendar has not that much open time"));
    }

    private void require(ClockState expected) {
        if (state != expected) {
            throw new IllegalStateException("the clock is " + state);
        }
    }

    /** The open time that it has run until then, or until it ended. */
    Duration elapsed(Instant until, Timetable timetable) {
        var end = endedAt != null && endedAt.isBefore(until) ? endedAt : until;
        var running = runningSince == null ? Duration.ZERO : timetable.openTime(runningSince, end);
        return running.plusMillis(spentMillis);
    }

    boolean wasInTime(Instant at) {
        return breachedAt == null && (dueAt == null || !at.isAfter(dueAt));
    }

    UUID id() {
        return id;
    }

    UUID ticketId() {
        return ticketId;
    }

    String policy() {
        return policy;
    }

    int policyVersion() {
        return policyVersion;
    }

    int calendarVersion() {
        return calendarVersion;
    }

    ClockKind kind() {
        return kind;
    }

    ClockState state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Duration allowance() {
        return Duration.ofMillis(allowanceMillis);
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

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String endedBy() {
        return endedBy;
    }
}
