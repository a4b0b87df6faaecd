package io.walletline.routing.whatif.simulation;

import io.walletline.routing.waiting.Work;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The waiting contacts of each queue of a simulation, and the number of open contacts of each kind of work. */
final class SimulatedLines {

    private final Map<String, Set<SimulatedContact>> waiting = new HashMap<>();
    private final Map<Work, Integer> open = new HashMap<>();
    private final long ageingMillisPerPoint;

    SimulatedLines(long ageingMillisPerPoint) {
        this.ageingMillisPerPoint = ageingMillisPerPoint;
    }

    void wait(SimulatedContact contact) {
        of(contact.queue()).add(contact);
    }

    void leave(SimulatedContact contact) {
        of(contact.queue()).remove(contact);
    }

    /** Counts a contact as open work, waiting or in hand. */
    void opened(SimulatedContact contact) {
        open.merge(contact.work(), 1, Integer::sum);
    }

    void closed(SimulatedContact contact) {
        open.computeIfPresent(contact.work(), (work, number) -> number > 1 ? number - 1 : null);
    }

    Map<Work, Integer> open() {
        return open;
    }

    Set<SimulatedContact> of(String queue) {
        return waiting.computeIfAbsent(queue, name -> new HashSet<>());
    }

    /** The number of contacts served before one of this priority that comes now. */
    int ahead(String queue, int priority, long now) {
        var place = now - priority * ageingMillisPerPoint;
        return (int) of(queue).stream()
                .filter(contact -> contact.since() - contact.priority() * ageingMillisPerPoint <= place)
                .count();
    }
}
