package io.walletline.ticket.deadlines.clocks.timing;

import io.walletline.kit.calendar.Span;
import io.walletline.kit.calendar.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a clock started and when it stood still: from this alone follows what it has spent, by any calendar. Pauses may
 * overlap, because a clock can stand still for several causes at once.
 */
public record PauseHistory(Instant start, List<Pause> pauses) {

    public PauseHistory {
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    /** @param to null while it lasts */
    public record Pause(Instant from, @Nullable Instant to) {}

    /** The stretches up to then in which the clock ran. */
    List<Span> running(Instant until) {
        var running = new ArrayList<Span>();
        var at = start;
        for (var pause : pauses) {
            add(running, at, earlier(pause.from(), until));
            if (pause.to() == null) {
                return running;
            }
            at = later(at, pause.to());
        }
        add(running, at, until);
        return running;
    }

    /** The law: a clock equals the sum of its open intervals. */
    public Duration elapsed(Timetable timetable, Instant until) {
        return running(until).stream()
                .map(span -> timetable.openTime(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** When that much was spent; null if the clock stands still before it is. */
    @Nullable
    public Instant due(Timetable timetable, Duration allowance) {
        var left = allowance;
        for (var span : running(Instant.MAX)) {
            var due = timetable.plus(span.from(), left).orElse(Instant.MAX);
            if (!due.isAfter(span.to())) {
                return due;
            }
            left = left.minus(timetable.openTime(span.from(), span.to()));
        }
        return null;
    }

    private static void add(List<Span> running, Instant from, Instant to) {
        if (from.isBefore(to)) {
            running.add(new Span(from, to));
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
