package io.walletline.routing.whatif;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is going to happen, in order of time, then of kind, then as it was noted. */
final class Agenda {
    /** What happens first of what happens at the same millisecond. */
    enum Kind {
        DEFINE,
        /** What is known to have been put before an agent then is not to be kept away by anything else. */
        HOLD,
        /** Into a line that it stood in, or was sent to: before the agents of this moment are free. */
        RETURN,
        RELEASE,
        TURN,
        ANSWER,
        HANDLED,
        FREE,
        ARRIVE,
        GIVE_UP,
        WAKE
    }

    /** It happens then (epoch milliseconds). */
    record Event(long at, Kind kind, long number, Runnable act) {}

    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparingLong(Event::at).thenComparing(Event::kind).thenComparingLong(Event::number));
    private long noted;

    void note(long time, Kind kind, Runnable act) {
        events.add(new Event(time, kind, noted++, act));
    }

    /** What is next, if it is before this time. */
    @Nullable
    Event nextBefore(long time) {
        Event next = events.peek();
        return next != null && next.at() < time ? events.remove() : null;
    }

    boolean isEmptyUntil(long time) {
        return events.isEmpty() || events.peek().at() > time;
    }

    /** By a transfer a contact is back in a line and its agent free at once: nothing is decided in between. */
    boolean isOneStepWithNext(Event event) {
        Event next = events.peek();
        return event.kind() == Kind.RETURN && next != null && next.at() == event.at() && next.kind() == Kind.RELEASE;
    }
}
