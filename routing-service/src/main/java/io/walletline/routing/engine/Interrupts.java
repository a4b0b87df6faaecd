package io.walletline.routing.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The channels that may be offered to an agent with contacts of other channels in hand. The number of contacts of one channel
 * at once is a matter of capacity.
 *
 * @param of for each channel the others that it may interrupt; channels left out have the usual ones
 */
public record Interrupts(Map<Channel, Set<Channel>> of) {

    /** A voice is never interrupted, a chat only joined by further chats; messages and e-mails can wait for anything. */
    public static final Interrupts USUAL = new Interrupts(Map.of());

    public Interrupts {
        var table = new EnumMap<Channel, Set<Channel>>(Channel.class);
        for (var channel : Channel.values()) {
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
        for (var running : Channel.values()) {
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
