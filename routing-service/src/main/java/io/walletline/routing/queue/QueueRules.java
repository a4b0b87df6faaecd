package io.walletline.routing.queue;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Policy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a queue asks of its agents and grants them.
 *
 * @param languageLevel least level (1–10) of the skill named like the contact's language; 0 = language is not asked for
 * @param priorityBase added to each contact's own priority, the sum held within 0–100
 * @param reofferSeconds for how long an agent who let a contact pass is not offered it again
 */
public record QueueRules(
        Map<String, Integer> requires,
        int languageLevel,
        int priorityBase,
        int offerSeconds,
        int wrapUpSeconds,
        int reofferSeconds) {
    public QueueRules {
        requires = Map.copyOf(requires);
    }

    public Plan planFor(Channel channel, String language) {
        Map<String, Integer> levels = new HashMap<>(requires);
        if (languageLevel > 0) {
            levels.merge(language, languageLevel, Math::max);
        }
        return Plan.of(Demand.of(channel, levels));
    }

    public int priorityOf(int own) {
        return Math.clamp(own + (long) priorityBase, 0, Policy.HIGHEST_PRIORITY);
    }

    public Duration offerTime() {
        return Duration.ofSeconds(offerSeconds);
    }

    public Duration wrapUpTime() {
        return Duration.ofSeconds(wrapUpSeconds);
    }

    public Duration reofferTime() {
        return Duration.ofSeconds(reofferSeconds);
    }
}
