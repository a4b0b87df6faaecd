package io.walletline.routing.queue;

import java.util.List;
import java.util.Map;

/** Queues for tests of other packages. */
public final class QueueFixtures {
    private QueueFixtures() {}

    public static ServiceQueue queue(Map<String, Integer> requires) {
        return new ServiceQueue(
                "test", 100, QueueMatch.EVERYTHING, new QueueRules("main", requires, 1, 0, 20, 30, 10, 0, List.of()));
    }
}
