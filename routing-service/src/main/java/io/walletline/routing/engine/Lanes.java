package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lines side by side by number. There are few in use: one for each priority, or for each number of contacts held. */
final class Lanes<T extends Seated> {
    private final TreeMap<Integer, Line<T>> lines = new TreeMap<>();
    private int live;

    int live() {
        return live;
    }

    void add(int lane, T item) {
        live++;
        lines.computeIfAbsent(lane, number -> new Line<>()).add(item);
    }

    void left(int lane) {
        live--;
        Line<T> line = lines.get(lane);
        if (line != null) {
            line.left();
        }
    }

    /** The first of the lowest lane with anybody in it. */
    @Nullable
    T firstOfLowest() {
        if (live > 0) {
            for (Line<T> line : lines.values()) {
                T first = line.first();
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
            for (Line<T> line : lines.values()) {
                T first = line.first(condition);
                if (first != null) {
                    return first;
                }
            }
        }
        return null;
    }

    /** Some of those in the lowest lanes, in order, at most so many. */
    List<T> some(int most) {
        List<T> found = new ArrayList<>(most);
        for (Line<T> line : lines.values()) {
            while (found.size() < most) {
                T next = line.first(item -> !found.contains(item));
                if (next == null) {
                    break;
                }
                found.add(next);
            }
        }
        return found;
    }

    /** The first of all by order, whatever the lane. */
    @Nullable
    T firstOfAll() {
        T found = null;
        if (live > 0) {
            for (Line<T> line : lines.values()) {
                T first = line.first();
                if (first != null && (found == null || first.isBefore(found))) {
                    found = first;
                }
            }
        }
        return found;
    }
}
