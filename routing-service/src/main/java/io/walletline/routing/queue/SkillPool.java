package io.walletline.routing.queue;

import java.util.List;
import java.util.Map;

/** What the agents can do, as far as queues need to know it; answered by the agents' side. */
public interface SkillPool {

    /** The requirements that nobody of the pool meets, taken one by one, in words. */
    List<String> unmet(String pool, Map<String, Integer> requires);
}
