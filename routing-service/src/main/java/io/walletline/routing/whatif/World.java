package io.walletline.routing.whatif;

import io.walletline.kit.calendar.Calendar;
import io.walletline.routing.queue.ServiceQueue;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything that was defined, at each time as it was then. */
record World(Timeline<ServiceQueue> queues, Timeline<Calendar> calendars, Timeline<Member> members) {
    World with(Map<String, ServiceQueue> others) {
        return new World(queues.with(others), calendars, members);
    }

    /** The times within the span at which a definition changes, or a calendar opens or closes. */
    Set<Long> changes(long from, long to) {
        Set<Long> times = new TreeSet<>(queues.changes(from, to));
        times.addAll(calendars.changes(from, to));
        times.addAll(members.changes(from, to));
        for (String name : calendars.names()) {
            calendars.versionsOf(name).forEach((since, calendar) -> {
                Instant at = Instant.ofEpochMilli(Math.max(since, from));
                while (at != null && at.toEpochMilli() < to) {
                    at = calendar.nextChange(at).orElse(null);
                    if (at != null && at.toEpochMilli() < to) {
                        times.add(at.toEpochMilli());
                    }
                }
            });
        }
        return times;
    }
}
