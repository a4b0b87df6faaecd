package io.walletline.routing.engine;

import java.util.Map;
import java.util.UUID;

/**
 * A contact that waits, as the database has it.
 *
 * @param priority 0–100, 100 = most urgent
 * @param arrival epoch milliseconds of the first entry; kept over offers that come to nothing, so that the place is kept
 * @param barred agents who let it pass, each with the instant (epoch milliseconds) from which it may be put before them again
 */
public record WaitingContact(UUID id, Plan plan, int priority, long arrival, Map<String, Long> barred) {
    public WaitingContact {
        if (priority < 0 || priority > Policy.HIGHEST_PRIORITY) {
            throw new IllegalArgumentException("priority is 0–100");
        }
        barred = Map.copyOf(barred);
    }
}
