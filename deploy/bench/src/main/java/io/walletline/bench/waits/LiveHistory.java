package io.walletline.bench.waits;

import io.walletline.bench.waits.simulation.OfferedCall;
import io.walletline.bench.waits.simulation.SimulationListener;
import io.walletline.routing.waiting.History;
import io.walletline.routing.waiting.History.Handled;
import io.walletline.routing.waiting.Lesson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The history that a service could have at each moment of a simulation: ended calls, and waits that were cut short. */
final class LiveHistory implements SimulationListener {
    /** As the service reads its tables again. */
    private static final long FRESH = 5_000;

    private final Sums lastHour = new Sums(History.HOUR.toMillis());
    private final Sums day = new Sums(History.DAY.toMillis());
    private final Sums waits = new Sums(History.DAY.toMillis());
    private final Sums gaveUp = new Sums(History.DAY.toMillis());
    private final Map<Integer, Long> waiting = new HashMap<>();
    private long readAt = -FRESH;
    private Lesson lesson = History.NONE.lesson();

    @Override
    public void arrived(OfferedCall call, int ahead, boolean anybodyFree, long now) {
        waiting.put(call.id(), now);
    }

    @Override
    public void answered(OfferedCall call, long now) {
        waiting.remove(call.id());
        waits.add(now, (now - call.at()) / 1e3);
    }

    @Override
    public void gaveUp(OfferedCall call, long now) {
        answered(call, now);
        gaveUp.add(now, 1);
    }

    @Override
    public void handled(OfferedCall call, long now) {
        lastHour.add(now, call.handle() / 1e3);
        day.add(now, call.handle() / 1e3);
    }

    Lesson lesson(long now) {
        if (readAt + FRESH <= now) {
            readAt = now;
            double stillWaiting = waiting.values().stream()
                    .mapToDouble(at -> (now - at) / 1e3)
                    .sum();
            lesson = new History(
                            lastHour.handled(now),
                            day.handled(now),
                            waits.handled(now).seconds() + stillWaiting,
                            gaveUp.handled(now).contacts())
                    .lesson();
        }
        return lesson;
    }

    /** Seconds of what ended within the last so many milliseconds. */
    private static final class Sums {
        private record One(long at, double seconds) {}

        private final Deque<One> ended = new ArrayDeque<>();
        private final long window;
        private double seconds;

        Sums(long window) {
            this.window = window;
        }

        void add(long now, double more) {
            ended.add(new One(now, more));
            seconds += more;
        }

        Handled handled(long now) {
            while (!ended.isEmpty() && ended.getFirst().at() <= now - window) {
                seconds -= ended.removeFirst().seconds();
            }
            return ended.isEmpty() ? Handled.NOTHING : new Handled(ended.size(), seconds);
        }
    }
}
