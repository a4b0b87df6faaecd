package io.walletline.routing.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lines by number. Few are in use: one for each priority, or for each number of contacts held. */
public final class PriorityLanes<T extends Queued> {

    private final List<FifoRing<T>> lines = new ArrayList<>(2);
    private int[] numbers = new int[2];
    private int live;

    public int live() {
        return live;
    }

    int lanes() {
        return lines.size();
    }

    /** The first item of the lane at this index; null if it is empty. */
    @Nullable
    T first(int index) {
        return lines.get(index).first();
    }

    void add(int lane, T item) {
        live++;
        lines.get(indexOf(lane)).add(item);
    }

    void left(int lane, T item) {
        live--;
        lines.get(indexOf(lane)).left(item);
    }

    /** The first item of the lowest lane that is not empty. */
    @Nullable
    public T firstOfLowest() {
        if (live > 0) {
            for (int i = 0; i < lines.size(); i++) {
                var first = lines.get(i).first();
                if (first != null) {
                    return first;
                }
            }
        }
        return null;
    }

    @Nullable
    public T firstOfLowest(Predicate<T> condition) {
        if (live > 0) {
            for (var line : lines) {
                var first = line.first(condition);
                if (first != null) {
                    return first;
                }
            }
        }
        return null;
    }

    /** Items of the lowest lanes, in order, at most {@code most}: nearly the first ones, see {@link FifoRing#some}. */
    List<T> some(int most) {
        var found = new ArrayList<T>(most);
        for (int i = 0; i < lines.size() && found.size() < most && live > 0; i++) {
            lines.get(i).some(most - found.size(), found);
        }
        return found;
    }

    /** The first item of all lanes by order. */
    @Nullable
    public T firstOfAll() {
        T found = null;
        if (live > 0) {
            for (int i = 0; i < lines.size(); i++) {
                var first = lines.get(i).first();
                if (first != null && (found == null || first.isBefore(found))) {
                    found = first;
                }
            }
        }
        return found;
    }

    /** The index of the lane, which is made if it is new. Lanes are in order of their numbers. */
    private int indexOf(int lane) {
        int index = 0;
        while (index < lines.size() && numbers[index] < lane) {
            index++;
        }
        if (index == lines.size() || numbers[index] != lane) {
            if (lines.size() == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
            System.arraycopy(numbers, index, numbers, index + 1, lines.size() - index);
            numbers[index] = lane;
            lines.add(index, new FifoRing<>());
        }
        return index;
    }
}
