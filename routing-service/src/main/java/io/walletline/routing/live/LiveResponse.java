package io.walletline.routing.live;

import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.live.counting.OpenContacts;
import io.walletline.routing.live.counting.Performance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The picture at one instant: what is so now, and how it went since then. */
record LiveResponse(
        Instant at,
        Instant since,
        Map<Presence, Integer> agents,
        List<QueueNow> queues,
        List<GroupNow> pools,
        List<GroupNow> channels,
        List<GroupNow> skills) {

    /**
     * One queue.
     *
     * @param waiting with those who are being offered
     * @param agents those of its pool who meet what it requires, by presence
     * @param warnings what it requires and nobody has
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
            @Nullable Double abandonment,
            @Nullable Double meanWaitSeconds,
            @Nullable Double meanHandleSeconds,
            @Nullable Double occupancy,
            Map<Presence, Integer> agents,
            List<String> warnings) {

        static QueueNow of(GroupNow group, List<String> warnings) {
            var now = group.now();
            var since = group.since();
            return new QueueNow(
                    group.name(),
                    now.waiting(),
                    now.longestWaitSeconds(),
                    now.inHand(),
                    now.wrappingUp(),
                    since.entered(),
                    since.answered(),
                    since.answeredInTime(),
                    since.abandoned(),
                    since.serviceLevel(),
                    since.abandonment(),
                    since.meanWaitSeconds(),
                    since.meanHandleSeconds(),
                    since.occupancy(),
                    group.agents(),
                    warnings);
        }
    }

    /** A pool, a channel or a skill. */
    record GroupNow(String name, Map<Presence, Integer> agents, OpenContacts now, Performance since) {}
}
