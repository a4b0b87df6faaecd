package io.walletline.routing.queue;

import io.walletline.routing.queue.access.Access;
import io.walletline.routing.queue.rules.QueueMatch;
import io.walletline.routing.queue.rules.QueueRules;
import io.walletline.routing.queue.rules.ServiceLevel;
import java.util.List;
import java.util.Map;

/** Queues for tests of other packages. */
public final class QueueFixtures {

    private QueueFixtures() {}

    public static ServiceQueue queue(Map<String, Integer> requires) {
        return new ServiceQueue("test", 100, QueueMatch.EVERYTHING, rules(requires, 1, 0), Access.FREE);
    }

    public static ServiceQueue named(String name) {
        return new ServiceQueue(name, 100, QueueMatch.EVERYTHING, rules(Map.of(), 1, 0), Access.FREE);
    }

    public static QueueRules rules(Map<String, Integer> requires, int languageLevel, int priorityBase) {
        return new QueueRules(
                "main",
                requires,
                languageLevel,
                priorityBase,
                20,
                Map.of(),
                30,
                10,
                0,
                1,
                ServiceLevel.USUAL,
                List.of());
    }
}
