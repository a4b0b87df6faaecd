package io.walletline.ticket.deadlines.clocks;

import static java.util.Objects.requireNonNull;

import io.walletline.kit.calendar.Timetable;
import io.walletline.ticket.deadlines.clocks.timing.Alarm;
import io.walletline.ticket.deadlines.clocks.timing.AlarmSchedule;
import io.walletline.ticket.deadlines.clocks.timing.ElapsedTime;
import io.walletline.ticket.deadlines.clocks.timing.PauseHistory;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import io.walletline.ticket.deadlines.policies.definition.ClockTerms;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a ticket. It has an allowance of open time; what it has spent is the sum of the open time in which it ran.
 * Its figures are those of the policy's and the calendar's versions with which it started, until somebody moves it.
 */
@Entity
public class TicketClock {

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

    @Embedded
    private ElapsedTime spending;

    @Embedded
    private AlarmSchedule bell;

    private @Nullable Instant endedAt;
    private @Nullable String endedBy;

    @SuppressWarnings("NullAway.Init")
    protected TicketClock() {
        // for Hibernate
    }

    TicketClock(UUID id, UUID ticketId, ClockTerms terms, Instant startedAt) {
        this.id = id;
        this.ticketId = ticketId;
        this.startedAt = startedAt;
        this.spending = new ElapsedTime(startedAt);
        this.bell = new AlarmSchedule();
        this.state = ClockState.RUNNING;
        goBy(terms);
        bell.set(spending, terms);
    }

    /** The columns of a clock that has just been started, as {@link ClockRepository} inserts them. */
    @Nullable
    Object[] row() {
        return new @Nullable Object[] {
            id,
            ticketId,
            policy,
            policyVersion,
            calendarVersion,
            kind.name(),
            state.name(),
            startedAt,
            spending.runningSince(),
            spending.allowance().toMillis(),
            spending.spent().toMillis(),
            bell.dueAt(),
            bell.warned(),
            bell.nextWake()
        };
    }

    /** Stands still from now on. */
    void pause(Instant at, ClockTerms terms) {
        require(ClockState.RUNNING);
        state = ClockState.PAUSED;
        spending.stop(at, terms.timetable());
        bell.rest();
    }

    /** Runs on, with the allowance that is left. */
    void resume(Instant at, ClockTerms terms) {
        require(ClockState.PAUSED);
        state = ClockState.RUNNING;
        spending.runFrom(at);
        bell.set(spending, terms);
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
        bell.end();
    }

    /**
     * The resolution that ended it did not hold.
     *
     * @param counted whether the time since then counts as if it had never ended
     */
    void reopen(Instant at, boolean counted, ClockTerms terms) {
        require(ClockState.MET);
        var end = requireNonNull(endedAt);
        spending.stop(end, terms.timetable());
        spending.runFrom(counted ? end : at);
        state = ClockState.RUNNING;
        endedAt = null;
        endedBy = null;
        bell.set(spending, terms);
    }

    /** The ticket should not have been closed: as if it never had been. */
    void revive(ClockTerms terms) {
        require(ClockState.CANCELLED);
        endedAt = null;
        endedBy = null;
        state = spending.runs() ? ClockState.RUNNING : ClockState.PAUSED;
        if (state == ClockState.RUNNING) {
            bell.set(spending, terms);
        }
    }

    /**
     * Goes by other terms from now on, counted as if it had always gone by them. Warnings that would have been given by now
     * are not given.
     */
    void move(ClockTerms terms, PauseHistory ledger, Instant now) {
        bell.reset();
        goBy(terms);
        spending.recount(ledger, terms.timetable(), now);
        if (state == ClockState.PAUSED) {
            return;
        }
        bell.set(spending, terms);
        bell.skipWarnings(now, spending, terms);
        if (spending.isUsedUp()) {
            bell.wasDue(requireNonNull(ledger.due(terms.timetable(), spending.allowance())));
        }
    }

    private void goBy(ClockTerms terms) {
        policy = terms.policy().name();
        policyVersion = terms.policy().version();
        calendarVersion = terms.calendarVersion();
        kind = terms.policy().kind();
        spending.allow(terms.counting().allowance(startedAt));
    }

    /** Everything that has become due by now, in its order. Asked late, it answers the same. */
    List<Alarm> ring(Instant now, ClockTerms terms) {
        return bell.ring(now, spending, terms);
    }

    /** Somebody could not do what it rings for: again later, so that the others need not wait. */
    void snooze(Instant until) {
        bell.snooze(until);
    }

    private void require(ClockState expected) {
        if (state != expected) {
            throw new IllegalStateException("the clock is " + state);
        }
    }

    /** The open time that it has run until then, or until it ended. */
    public Duration elapsed(Instant until, Timetable timetable) {
        return spending.until(endedAt != null && endedAt.isBefore(until) ? endedAt : until, timetable);
    }

    boolean wasInTime(Instant at) {
        return bell.wasInTime(at);
    }

    public UUID id() {
        return id;
    }

    public UUID ticketId() {
        return ticketId;
    }

    public String policy() {
        return policy;
    }

    public int policyVersion() {
        return policyVersion;
    }

    int calendarVersion() {
        return calendarVersion;
    }

    public ClockKind kind() {
        return kind;
    }

    public ClockState state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Duration allowance() {
        return spending.allowance();
    }

    @Nullable
    public Instant dueAt() {
        return bell.dueAt();
    }

    @Nullable
    Instant nextWake() {
        return bell.nextWake();
    }

    @Nullable
    public Instant breachedAt() {
        return bell.breachedAt();
    }

    @Nullable
    public Instant endedAt() {
        return endedAt;
    }

    @Nullable
    public String endedBy() {
        return endedBy;
    }
}
