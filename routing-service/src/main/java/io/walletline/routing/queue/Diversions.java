package io.walletline.routing.queue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where the queues send what they do not let in. */
record Diversions(Map<String, Set<String>> targets) {

    /**
     * Whether the queue may send contacts there.
     *
     * @throws DiversionToNowhere if one of the targets is not defined
     * @throws DiversionLoop if a contact could come back
     */
    void check(String queue, Set<String> to) {
        for (String target : to) {
            if (!target.equals(queue) && !targets.containsKey(target)) {
                throw new DiversionToNowhere(target);
            }
            Set<String> seen = new HashSet<>();
            Deque<String> ahead = new ArrayDeque<>(Set.of(target));
            while (!ahead.isEmpty()) {
                String next = ahead.pop();
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
