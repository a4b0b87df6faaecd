package io.walletline.routing.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How many contacts of each channel an agent can hold and holds: offered, in hand and in wrap-up all take a place. */
public final class Workload {
    private static final int[] STOPPED_BY = stoppedBy();

    private final int[] capacity;
    private final int[] held;
    private final int room;

    private Workload(int[] capacity, int[] held) {
        this.capacity = capacity;
        this.held = held;
        this.room = roomOf(capacity, held);
    }

    /** @param capacity channels that are missing have {@link Channel#defaultCapacity()}; 0 switches a channel off */
    public static Workload of(Map<Channel, Integer> capacity, Map<Channel, Integer> held) {
        int[] places = new int[Channel.COUNT];
        int[] taken = new int[Channel.COUNT];
        for (Channel channel : Channel.values()) {
            places[channel.ordinal()] = capacity.getOrDefault(channel, channel.defaultCapacity());
            taken[channel.ordinal()] = held.getOrDefault(channel, 0);
        }
        return new Workload(places, taken);
    }

    public Workload plus(Channel channel) {
        int[] taken = held.clone();
        taken[channel.ordinal()]++;
        return new Workload(capacity, taken);
    }

    /** Whether one more contact of this channel fits, given what is held and what may interrupt it. */
    public boolean hasRoomFor(Channel channel) {
        return (room & (1 << channel.ordinal())) != 0;
    }

    /** Contacts held, over all channels. */
    public int held() {
        int sum = 0;
        for (int taken : held) {
            sum += taken;
        }
        return sum;
    }

    public Map<Channel, Integer> heldByChannel() {
        Map<Channel, Integer> map = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            map.put(channel, held[channel.ordinal()]);
        }
        return map;
    }

    private static int roomOf(int[] capacity, int[] held) {
        int running = 0;
        for (int channel = 0; channel < Channel.COUNT; channel++) {
            running |= held[channel] > 0 ? 1 << channel : 0;
        }
        int room = 0;
        for (int channel = 0; channel < Channel.COUNT; channel++) {
            if (held[channel] < capacity[channel] && (running & STOPPED_BY[channel]) == 0) {
                room |= 1 << channel;
            }
        }
        return room;
    }

    /** For each channel the others, as bits, that it may not interrupt. */
    private static int[] stoppedBy() {
        int[] stopped = new int[Channel.COUNT];
        for (Channel channel : Channel.values()) {
            for (Channel running : Channel.values()) {
                if (running != channel && !channel.mayInterrupt(running)) {
                    stopped[channel.ordinal()] |= 1 << running.ordinal();
                }
            }
        }
        return stopped;
    }

    @Override
    public String toString() {
        return "Workload" + Arrays.toString(held) + " of " + Arrays.toString(capacity);
    }
}
