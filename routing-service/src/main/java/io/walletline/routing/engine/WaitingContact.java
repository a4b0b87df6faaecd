package io.walletline.routing.engine;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that waits, as the database has it.
 *
 * @param priority 0–100, 100 = most urgent
 * @param arrival epoch milliseconds of the first entry; kept over offers that come to nothing, so that the place is kept
 * @param barred agents who ever let it pass, each with the instant (epoch milliseconds) from which it may be put before
 *     them again, or {@link #WHILE_PENDING}
 * @param preferred only this agent until then, as long as he or she is on duty, fits and has not let it pass; null = anybody.
 *     While it is before this agent it is put before nobody else
 */
public record WaitingContact(
        UUID id,
        Plan plan,
        int priority,
        long arrival,
        Map<String, Long> barred,
        @Nullable Preference preferred) {
    /** Instead of an instant: it is before this agent now. */
    public static final long WHILE_PENDING = Long.MAX_VALUE;

    public WaitingContact {
        if (priority < 0 || priority > Policy.HIGHEST_PRIORITY) {
            throw new IllegalArgumentException("priority is 0–100");
        }
        barred = Map.copyOf(barred);
    }

    /** One that waits for nobody in particular. */
    public WaitingContact(UUID id, Plan plan, int priority, long arrival, Map<String, Long> barred) {
        this(id, plan, priority, arrival, barred, null);
    }

    public boolean letPassBy(String agentId) {
        return barred.getOrDefault(agentId, WHILE_PENDING) != WHILE_PENDING;
    }

    /** The same contact, let pass by these agents. */
    public WaitingContact refusedBy(Map<String, Long> agents) {
        return new WaitingContact(id, plan, priority, arrival, agents, preferred);
    }
}
