package io.walletline.routing.queue.access;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The targets of all queues' diversions. */
public record Diversions(Map<String, Set<String>> targets) {

    /**
     * Whether the queue may send contacts there.
     *
     * @throws DiversionToNowhere if one of the targets is not defined
     * @throws DiversionLoop if a contact could come back
     */
    public void check(String queue, Set<String> to) {
        for (var target : to) {
            if (!target.equals(queue) && !targets.containsKey(target)) {
                throw new DiversionToNowhere(target);
            }
            var seen = new HashSet<String>();
            var ahead = new ArrayDeque<String>(Set.of(target));
            while (!ahead.isEmpty()) {
                var next = ahead.pop();
                if (next.equals(queue)) {
                    throw new DiversionLoop(target);
                }
                if (seen.add(next)) {
                    ahead.addAll(targets.getOrDefault(next, Set.of()));
                }
            }
        }
    }
}
