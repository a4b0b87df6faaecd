package io.walletline.routing.queue;

import java.util.List;
import java.util.Map;

/** What the agents can do, as far as queues need to know it; answered by the agents' side. */
public interface SkillPool {
    /** The requirements that nobody meets, taken one by one, in words. */
    List<String> unmet(Map<String, Integer> requires);
}
