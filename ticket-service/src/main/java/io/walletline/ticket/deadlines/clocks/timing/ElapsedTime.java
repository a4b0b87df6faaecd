package io.walletline.ticket.deadlines.clocks.timing;

import io.walletline.kit.calendar.Timetable;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much open time a clock may spend and has spent: the sum of the open time in which it ran. */
@Embeddable
public class ElapsedTime {

    /** Since when it runs without a break; null while it stands still. */
    private @Nullable Instant runningSince;

    private long allowanceMillis;
    /** Spent before {@link #runningSince}. */
    private long spentMillis;

    protected ElapsedTime() {
        // for Hibernate
    }

    public ElapsedTime(Instant from) {
        this.runningSince = from;
    }

    public void allow(Duration allowance) {
        allowanceMillis = allowance.toMillis();
    }

    /** Stands still from now on. */
    public void stop(Instant at, Timetable timetable) {
        spentMillis = until(at, timetable).toMillis();
        runningSince = null;
    }

    public void runFrom(Instant at) {
        runningSince = at;
    }

    /** What was spent before it last began to run is as the ledger says. */
    public void recount(PauseHistory ledger, Timetable timetable, Instant now) {
        spentMillis = ledger.elapsed(timetable, runningSince == null ? now : runningSince)
                .toMillis();
    }

    public Duration until(Instant at, Timetable timetable) {
        var running = runningSince == null ? Duration.ZERO : timetable.openTime(runningSince, at);
        return running.plusMillis(spentMillis);
    }

    /** When so much of the allowance will be left, if nothing stops it; it must run. */
    Instant whenLeft(Duration rest, Timetable timetable) {
        if (runningSince == null) {
            throw new IllegalStateException("the clock stands still");
        }
        return timetable
                .plus(
                        runningSince,
                        Duration.ofMillis(allowanceMillis - spentMillis).minus(rest))
                .orElseThrow(() -> new IllegalStateException("the calendar has not that much open time"));
    }

    public boolean runs() {
        return runningSince != null;
    }

    /** Whether all of it was spent before it last began to run. */
    public boolean isUsedUp() {
        return spentMillis >= allowanceMillis;
    }

    /** The instant since which time is spent; null while the clock stands still. */
    public @Nullable Instant runningSince() {
        return runningSince;
    }

    /** Time that was spent before {@link #runningSince()}. */
    public Duration spent() {
        return Duration.ofMillis(spentMillis);
    }

    public Duration allowance() {
        return Duration.ofMillis(allowanceMillis);
    }
}
