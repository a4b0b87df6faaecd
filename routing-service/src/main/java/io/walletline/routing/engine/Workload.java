package io.walletline.routing.engine;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The capacity of an agent by channel and the contacts held: offered, in hand and in wrap-up all take a place. Kept in a
 * few numbers, a byte for each channel, since there is one for every agent and a new one with every decision.
 */
public final class Workload {

    private static final int MOST = 255;

    private final long capacity;
    private final long held;
    /** For each channel the others, as bits, that it may not interrupt. */
    private final long stoppedBy;

    private final int room;
    private final @Nullable Workload[] more = new @Nullable Workload[Channel.COUNT];

    private Workload(long capacity, long held, long stoppedBy) {
        this.capacity = capacity;
        this.held = held;
        this.stoppedBy = stoppedBy;
        this.room = roomLeft();
    }

    /** With the usual interruptions. */
    public static Workload of(Map<Channel, Integer> capacity, Map<Channel, Integer> held) {
        return of(capacity, Interrupts.USUAL, held);
    }

    /** @param capacity channels that are missing have {@link Channel#defaultCapacity()}; 0 switches a channel off */
    public static Workload of(Map<Channel, Integer> capacity, Interrupts interrupts, Map<Channel, Integer> held) {
        long places = 0;
        long taken = 0;
        long stopped = 0;
        for (var channel : Channel.ALL) {
            places |= at(channel, capacity.getOrDefault(channel, channel.defaultCapacity()));
            taken |= at(channel, held.getOrDefault(channel, 0));
            stopped |= at(channel, interrupts.stopping(channel));
        }
        return new Workload(places, taken, stopped);
    }

    private static long at(Channel channel, int number) {
        return (long) Math.min(number, MOST) << (8 * channel.ordinal());
    }

    private static int byteAt(long numbers, int channel) {
        return (int) (numbers >>> (8 * channel)) & MOST;
    }

    /** All of it in three numbers, to be kept. */
    public record Packed(long capacity, long held, long stoppedBy) {}

    public Packed packed() {
        return new Packed(capacity, held, stoppedBy);
    }

    public static Workload of(Packed packed) {
        return new Workload(packed.capacity(), packed.held(), packed.stoppedBy());
    }

    /** The same object for the same channel: agents who hold the same mostly share one, which stays in the cache. */
    public Workload plus(Channel channel) {
        var known = more[channel.ordinal()];
        if (known == null) {
            known = new Workload(capacity, held + at(channel, 1), stoppedBy);
            more[channel.ordinal()] = known; // a race makes two equal ones, which does no harm
        }
        return known;
    }

    /** For each channel a bit: whether one more contact of it fits. */
    public int room() {
        return room;
    }

    /** Whether one more contact of this channel fits, given what is held and what may interrupt it. */
    public boolean hasRoomFor(Channel channel) {
        return (room & (1 << channel.ordinal())) != 0;
    }

    /** Contacts held, over all channels. */
    public int held() {
        int sum = 0;
        for (int channel = 0; channel < Channel.COUNT; channel++) {
            sum += byteAt(held, channel);
        }
        return sum;
    }

    public Map<Channel, Integer> heldByChannel() {
        var map = new EnumMap<Channel, Integer>(Channel.class);
        for (var channel : Channel.ALL) {
            map.put(channel, byteAt(held, channel.ordinal()));
        }
        return map;
    }

    private int roomLeft() {
        int running = 0;
        for (int channel = 0; channel < Channel.COUNT; channel++) {
            running |= byteAt(held, channel) > 0 ? 1 << channel : 0;
        }
        int bits = 0;
        for (int channel = 0; channel < Channel.COUNT; channel++) {
            var free = byteAt(held, channel) < byteAt(capacity, channel);
            bits |= free && (running & byteAt(stoppedBy, channel)) == 0 ? 1 << channel : 0;
        }
        return bits;
    }

    @Override
    public String toString() {
        return "Workload" + heldByChannel();
    }
}
