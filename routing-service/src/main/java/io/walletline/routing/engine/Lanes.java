package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lines side by side by number. There are few in use: one for each priority, or for each number of contacts held. */
final class Lanes<T extends Seated> {
    private final List<Line<T>> lines = new ArrayList<>(2);
    private int[] numbers = new int[2];
    private int live;

    int live() {
        return live;
    }

    int lanes() {
        return lines.size();
    }

    /** The first of the lane that stands there; null if it is empty. */
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

    /** The first of the lowest lane with anybody in it. */
    @Nullable
    T firstOfLowest() {
        if (live > 0) {
            for (int i = 0; i < lines.size(); i++) {
                T first = lines.get(i).first();
                if (first != null) {
                    return first;
                }
            }
        }
        return null;
    }

    @Nullable
    T firstOfLowest(Predicate<T> condition) {
        if (live > 0) {
            for (Line<T> line : lines) {
                T first = line.first(condition);
                if (first != null) {
                    return first;
                }
            }
        }
        return null;
    }

    /** Some of those in the lowest lanes, in order, at most so many: nearly the first ones, see {@link Line#some}. */
    List<T> some(int most) {
        List<T> found = new ArrayList<>(most);
        for (int i = 0; i < lines.size() && found.size() < most && live > 0; i++) {
            lines.get(i).some(most - found.size(), found);
        }
        return found;
    }

    /** The first of all by order, whatever the lane. */
    @Nullable
    T firstOfAll() {
        T found = null;
        if (live > 0) {
            for (int i = 0; i < lines.size(); i++) {
                T first = lines.get(i).first();
                if (first != null && (found == null || first.isBefore(found))) {
                    found = first;
                }
            }
        }
        return found;
    }

    /** Where the lane stands; made if it is new. Lanes stand in order of their numbers. */
    private int indexOf(int lane) {
        int index = 0;
        while (index < lines.size() && numbers[index] < lane) {
            index++;
        }
        if (index == lines.size() || numbers[index] != lane) {
            if (lines.size() == numbers.length) {
                numbers = java.util.Arrays.copyOf(numbers, 2 * numbers.length);
            }
            System.arraycopy(numbers, index, numbers, index + 1, lines.size() - index);
            numbers[index] = lane;
            lines.add(index, new Line<>());
        }
        return index;
    }
}
