package io.walletline.routing.whatif;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Interrupts;
import io.walletline.routing.engine.Workload;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agent's profile as it was at some time, see {@link io.walletline.routing.past.Definitions}.
 *
 * @param interrupts null = as usual
 * @param shift the calendar outside of which nothing is put before the agent; null = none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Member(
        String pool,
        Map<String, Integer> skills,
        Map<Channel, Integer> capacity,
        @Nullable Map<Channel, Set<Channel>> interrupts,
        @Nullable String shift) {
    Workload workload(Map<Channel, Integer> held) {
        return Workload.of(capacity, interrupts == null ? Interrupts.USUAL : new Interrupts(interrupts), held);
    }
}
