package io.walletline.routing.waiting;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Workload;
import java.util.Map;

/** An agent on duty: what he or she can do, and how many of each channel at once and now. */
public record DutyAgent(
        String pool, Map<String, Integer> skills, Map<Channel, Integer> capacity, Map<Channel, Integer> held) {
    boolean hasRoomFor(Channel channel) {
        return Workload.of(capacity, held).hasRoomFor(channel);
    }

    int places(Channel channel) {
        return capacity.getOrDefault(channel, channel.defaultCapacity());
    }
}
