package io.walletline.routing.whatif.simulation;

import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.whatif.history.AgentVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An agent of a {@link PlainCentre}. */
final class Person {

    final String id;
    final AgentVersion member;
    final List<long[]> breaks = new ArrayList<>();
    final Map<Channel, Integer> held = new EnumMap<>(Channel.class);
    boolean on;
    long idleSince;
    int inHand;
    int wrapping;
    Presence seen = Presence.OFFLINE;

    Person(String id, AgentVersion member) {
        this.id = id;
        this.member = member;
    }

    int holds() {
        return held.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean hasRoom(Channel channel) {
        var undisturbed = held.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && entry.getKey() != channel)
                .allMatch(entry -> mayInterrupt(channel).contains(entry.getKey()));
        int most = member.capacity().getOrDefault(channel, channel.defaultCapacity());
        return undisturbed && held.getOrDefault(channel, 0) < most;
    }

    private Set<Channel> mayInterrupt(Channel channel) {
        var own = member.interrupts();
        return own != null && own.containsKey(channel) ? own.get(channel) : Set.of(Channel.MESSAGE, Channel.EMAIL);
    }

    /** What others see. */
    Presence seenNow() {
        if (!on) {
            return Presence.BREAK;
        }
        return inHand > 0 ? Presence.BUSY : wrapping > 0 ? Presence.WRAP_UP : Presence.AVAILABLE;
    }
}
