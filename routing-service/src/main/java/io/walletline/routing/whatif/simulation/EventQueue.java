package io.walletline.routing.whatif.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The events of a simulation, in order of time, then of kind, then of scheduling. */
final class EventQueue {

    /** The order of events of the same millisecond. */
    enum Kind {
        DEFINE,
        /** A known offer of the past, before any other offer can take its place. */
        HOLD,
        /** A contact back in a line, before agents become free. */
        RETURN,
        RELEASE,
        PRESENCE,
        ANSWER,
        HANDLED,
        FREE,
        ARRIVE,
        GIVE_UP,
        WAKE
    }

    /** @param at epoch milliseconds */
    record Event(long at, Kind kind, long number, Runnable act) {}

    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparingLong(Event::at).thenComparing(Event::kind).thenComparingLong(Event::number));
    private long scheduled;

    void schedule(long time, Kind kind, Runnable act) {
        events.add(new Event(time, kind, scheduled++, act));
    }

    /** Removes the next event, if it is before this time. */
    @Nullable
    Event nextBefore(long time) {
        var next = events.peek();
        return next != null && next.at() < time ? events.remove() : null;
    }

    boolean isEmptyUntil(long time) {
        return events.isEmpty() || events.peek().at() > time;
    }

    /** Whether this event and the next are one transfer: the contact is back in a line and its agent free at once. */
    boolean isOneStepWithNext(Event event) {
        var next = events.peek();
        return event.kind() == Kind.RETURN && next != null && next.at() == event.at() && next.kind() == Kind.RELEASE;
    }
}
