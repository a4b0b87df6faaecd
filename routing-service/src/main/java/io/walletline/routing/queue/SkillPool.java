package io.walletline.routing.queue;

import java.util.List;
import java.util.Map;

/** The skills of agents as far as queues need them; implemented by the agents' side. */
public interface SkillPool {

    /** The requirements that nobody of the pool meets, taken one by one, in words. */
    List<String> unmet(String pool, Map<String, Integer> requires);
}
