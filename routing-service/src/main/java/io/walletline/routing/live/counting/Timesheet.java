package io.walletline.routing.live.counting;

import io.walletline.routing.agent.presence.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time of a group's agents at work and occupied, by quarters of an hour. Quarters begin at
 * the full quarters of UTC, which are those of every time zone in use.
 */
public final class Timesheet {

    public static final Duration QUARTER = Duration.ofMinutes(15);

    private final Map<Instant, long[]> quarters = new HashMap<>();

    /** An agent was seen in this presence from then until then. */
    void add(Presence presence, Instant from, Instant to) {
        var occupied = presence == Presence.BUSY || presence == Presence.WRAP_UP;
        if (!occupied && presence != Presence.AVAILABLE) {
            return;
        }
        var at = from;
        while (at.isBefore(to)) {
            var quarter = quarterOf(at);
            var next = quarter.plus(QUARTER);
            var end = next.isBefore(to) ? next : to;
            var millis = Duration.between(at, end).toMillis();
            var sums = quarters.computeIfAbsent(quarter, start -> new long[2]);
            sums[0] += occupied ? millis : 0;
            sums[1] += millis;
            at = end;
        }
    }

    public static Instant quarterOf(Instant at) {
        var millis = at.toEpochMilli();
        return Instant.ofEpochMilli(millis - Math.floorMod(millis, QUARTER.toMillis()));
    }

    /** In the quarter that begins then; null if nobody was at work. */
    @Nullable
    public Double occupancy(Instant quarter) {
        return part(quarters.getOrDefault(quarter, new long[2]));
    }

    /** Over all; null if nobody was at work. */
    @Nullable
    public Double occupancy() {
        var all = new long[2];
        for (var sums : quarters.values()) {
            all[0] += sums[0];
            all[1] += sums[1];
        }
        return part(all);
    }

    private static @Nullable Double part(long[] sums) {
        return sums[1] == 0 ? null : (double) sums[0] / sums[1];
    }
}
