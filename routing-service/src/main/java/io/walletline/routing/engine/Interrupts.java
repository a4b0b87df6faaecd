package io.walletline.routing.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which channels may be put before an agent who has contacts of which others in hand. How many of one channel an agent holds
 * at once is a matter of capacity, so a channel says nothing of itself.
 *
 * @param of for each channel the others that it may interrupt; channels left out have the usual ones
 */
public record Interrupts(Map<Channel, Set<Channel>> of) {
    /** A voice is never interrupted, a chat only joined by further chats; messages and e-mails can wait for anything. */
    public static final Interrupts USUAL = new Interrupts(Map.of());

    public Interrupts {
        Map<Channel, Set<Channel>> table = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            Set<Channel> others = EnumSet.noneOf(Channel.class);
            others.addAll(of.getOrDefault(channel, usual(channel)));
            if (others.contains(channel)) {
                throw new IllegalArgumentException("a channel does not interrupt itself");
            }
            table.put(channel, Collections.unmodifiableSet(others));
        }
        of = Collections.unmodifiableMap(table);
    }

    private static Set<Channel> usual(Channel channel) {
        Set<Channel> others = EnumSet.of(Channel.MESSAGE, Channel.EMAIL);
        others.remove(channel);
        return others;
    }

    /** The channels, as bits, that stop one more contact of this channel. */
    int stopping(Channel channel) {
        int stopping = 0;
        for (Channel running : Channel.values()) {
            if (running != channel && !mayInterrupt(channel, running)) {
                stopping |= 1 << running.ordinal();
            }
        }
        return stopping;
    }

    private boolean mayInterrupt(Channel channel, Channel running) {
        return of.getOrDefault(channel, Set.of()).contains(running);
    }
}
