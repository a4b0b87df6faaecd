package io.walletline.routing.whatif.history;

import io.walletline.kit.calendar.Calendar;
import io.walletline.routing.queue.ServiceQueue;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The definitions of queues, calendars and agents at any time. */
public record ConfigurationHistory(
        VersionTimeline<ServiceQueue> queues,
        VersionTimeline<Calendar> calendars,
        VersionTimeline<AgentVersion> agents) {
    public ConfigurationHistory with(Map<String, ServiceQueue> others) {
        return new ConfigurationHistory(queues.with(others), calendars, agents);
    }

    /** The times within the span at which a definition changes, or a calendar opens or closes. */
    public Set<Long> changes(long from, long to) {
        var times = new TreeSet<Long>(queues.changes(from, to));
        times.addAll(calendars.changes(from, to));
        times.addAll(agents.changes(from, to));
        for (var name : calendars.names()) {
            calendars.versionsOf(name).forEach((since, calendar) -> {
                var at = Instant.ofEpochMilli(Math.max(since, from));
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
