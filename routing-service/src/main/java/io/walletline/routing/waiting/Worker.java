package io.walletline.routing.waiting;

import io.walletline.routing.engine.Channel;
import java.util.Map;

/** An agent on duty: what he or she can do, and how many of each channel at once. */
record Worker(String pool, Map<String, Integer> skills, Map<Channel, Integer> capacity) {
    int places(Channel channel) {
        return capacity.getOrDefault(channel, channel.defaultCapacity());
    }
}
