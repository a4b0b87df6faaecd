package io.walletline.kit.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The open time of a calendar, added up once: how much lies between two instants, and when a given amount is used up, are
 * two binary searches each. Exact to the millisecond.
 */
public final class Timetable {
    /** Far enough for every deadline, and still without overflow when two are subtracted. */
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Timetable ALWAYS = new Timetable(Instant.EPOCH, EVER, List.of(new Span(Instant.EPOCH, EVER)));

    private final Instant from;
    private final Instant to;
    private final long[] opens;
    private final long[] closes;
    /** Open milliseconds before each span. */
    private final long[] before;

    private Timetable(Instant from, Instant to, List<Span> spans) {
        this.from = from;
        this.to = to;
        opens = spans.stream().mapToLong(span -> span.from().toEpochMilli()).toArray();
        closes = spans.stream().mapToLong(span -> span.to().toEpochMilli()).toArray();
        before = new long[opens.length];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + closes[i - 1] - opens[i - 1];
        }
    }

    /** Open from 1970 on without an end. */
    public static Timetable always() {
        return ALWAYS;
    }

    /** What a calendar says of one stretch of time; nothing can be asked about the time outside. */
    public static Timetable of(Calendar calendar, Instant from, Instant to) {
        return new Timetable(from, to, calendar.spans(from, to));
    }

    public boolean reaches(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    /** @return zero if the second is not after the first */
    public Duration openTime(Instant first, Instant second) {
        return second.isAfter(first) ? Duration.ofMillis(openBefore(second) - openBefore(first)) : Duration.ZERO;
    }

    /** The first instant by which that much open time has passed; empty if the timetable ends before it. */
    public Optional<Instant> plus(Instant start, Duration openTime) {
        if (openTime.isZero() || openTime.isNegative()) {
            return Optional.of(start);
        }
        long sought = openBefore(start) + openTime.toMillis();
        int span = Arrays.binarySearch(before, sought);
        // An exact hit means used up at the end of the span before: time between the two counts for neither.
        int last = span >= 0 ? span - 1 : -span - 2;
        long end = last < 0 ? Long.MAX_VALUE : opens[last] + sought - before[last];
        return last < 0 || end > closes[last] ? Optional.empty() : Optional.of(Instant.ofEpochMilli(end));
    }

    private long openBefore(Instant at) {
        if (!reaches(at)) {
            throw new IllegalArgumentException("outside the timetable");
        }
        long millis = at.toEpochMilli();
        int found = Arrays.binarySearch(opens, millis);
        int span = found >= 0 ? found : -found - 2;
        return span < 0 ? 0 : before[span] + Math.min(millis, closes[span]) - opens[span];
    }
}
