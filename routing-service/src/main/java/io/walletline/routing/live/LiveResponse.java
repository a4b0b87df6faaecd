package io.walletline.routing.live;

import io.walletline.routing.agent.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The picture at one instant. */
record LiveResponse(Instant at, Instant since, Map<Presence, Integer> agents, List<QueueNow> queues) {

    /**
     * One queue.
     *
     * @param waiting with those who are being offered
     * @param answered accepted by an agent; like {@code entered} and {@code abandoned} of the contacts that came since then
     * @param serviceLevel answered in time, as part of all that were answered or abandoned; absent if there were none
     */
    record QueueNow(
            String queue,
            int waiting,
            double longestWaitSeconds,
            int inHand,
            int wrappingUp,
            int entered,
            int answered,
            int answeredInTime,
            int abandoned,
            @Nullable Double serviceLevel,
            @Nullable Double meanWaitSeconds,
            @Nullable Double meanHandleSeconds) {}
}
