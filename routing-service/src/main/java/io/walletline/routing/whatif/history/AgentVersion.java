package io.walletline.routing.whatif.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Interrupts;
import io.walletline.routing.engine.Workload;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A past version of an agent's profile, see {@link io.walletline.routing.past.Definitions}.
 *
 * @param interrupts null = as usual
 * @param shift the calendar outside of which the agent gets no offer; null = none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AgentVersion(
        String pool,
        Map<String, Integer> skills,
        Map<Channel, Integer> capacity,
        @Nullable Map<Channel, Set<Channel>> interrupts,
        @Nullable String shift) {
    public Workload workload(Map<Channel, Integer> held) {
        return Workload.of(capacity, interrupts == null ? Interrupts.USUAL : new Interrupts(interrupts), held);
    }
}
