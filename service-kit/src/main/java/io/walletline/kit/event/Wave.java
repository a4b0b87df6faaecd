package io.walletline.kit.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What is sent at once, and what waits until that is acknowledged.
 *
 * @param members in order; of one lane several only within the wave's first bytes, which share a batch
 * @param later in order
 */
record Wave<T>(List<T> members, List<T> later) {

    /**
     * The first wave of these. Each lane's first item is a member, however much there is. One that follows another of its lane
     * is a member only while everything up to it takes no more than the bytes that are sure to share a batch.
     *
     * @param items in order of appending, at least one
     * @param lane what keeps its order
     * @param bytes positive
     * @param shared bytes that travel in one batch whatever their partitions
     */
    static <T, L> Wave<T> first(List<T> items, Function<T, L> lane, ToIntFunction<T> bytes, int shared) {
        var members = new ArrayList<T>();
        var later = new ArrayList<T>();
        var begun = new HashSet<L>();
        var waiting = new HashSet<L>();
        long taken = 0;
        for (T item : items) {
            var its = lane.apply(item);
            long withIt = taken + bytes.applyAsInt(item);
            if (!waiting.contains(its) && (begun.add(its) || withIt <= shared)) {
                members.add(item);
                taken = withIt;
            } else {
                waiting.add(its);
                later.add(item);
            }
        }
        return new Wave<>(members, later);
    }
}
