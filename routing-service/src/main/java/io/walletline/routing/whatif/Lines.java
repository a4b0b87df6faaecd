package io.walletline.routing.whatif;

import io.walletline.routing.waiting.Work;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who waits in which queue of the simulation, and how much of each work is open. */
final class Lines {
    private final Map<String, Set<Call>> waiting = new HashMap<>();
    private final Map<Work, Integer> open = new HashMap<>();
    private final long ageingMillisPerPoint;

    Lines(long ageingMillisPerPoint) {
        this.ageingMillisPerPoint = ageingMillisPerPoint;
    }

    void wait(Call call) {
        of(call.queue()).add(call);
    }

    void leave(Call call) {
        of(call.queue()).remove(call);
    }

    /** It is somebody's work from now on, waiting or in hand. */
    void opened(Call call) {
        open.merge(call.work(), 1, Integer::sum);
    }

    void closed(Call call) {
        open.computeIfPresent(call.work(), (work, number) -> number > 1 ? number - 1 : null);
    }

    Map<Work, Integer> open() {
        return open;
    }

    Set<Call> of(String queue) {
        return waiting.computeIfAbsent(queue, name -> new HashSet<>());
    }

    /** How many would be served before one of this priority who comes now. */
    int ahead(String queue, int priority, long now) {
        long place = now - priority * ageingMillisPerPoint;
        return (int) of(queue).stream()
                .filter(call -> call.since() - call.priority() * ageingMillisPerPoint <= place)
                .count();
    }
}
