package io.walletline.routing.whatif;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What held when, by name. Times are epoch milliseconds. */
final class Timeline<T> {
    private final Map<String, NavigableMap<Long, T>> versions = new HashMap<>();

    Timeline<T> add(String name, long from, T version) {
        versions.computeIfAbsent(name, key -> new TreeMap<>()).put(from, version);
        return this;
    }

    @Nullable
    T at(String name, long time) {
        NavigableMap<Long, T> known = versions.get(name);
        Map.Entry<Long, T> version = known == null ? null : known.floorEntry(time);
        return version == null ? null : version.getValue();
    }

    /** All that held at this time. */
    Map<String, T> at(long time) {
        Map<String, T> all = new TreeMap<>();
        versions.forEach((name, known) -> {
            Map.Entry<Long, T> version = known.floorEntry(time);
            if (version != null) {
                all.put(name, version.getValue());
            }
        });
        return all;
    }

    /** The same, but those named are always as said. */
    Timeline<T> with(Map<String, T> always) {
        Timeline<T> other = new Timeline<>();
        other.versions.putAll(versions);
        always.forEach((name, version) -> other.versions.put(name, new TreeMap<>(Map.of(Long.MIN_VALUE, version))));
        return other;
    }

    /** Whatever held at any time. */
    Stream<T> all() {
        return versions.values().stream().flatMap(known -> known.values().stream());
    }

    Set<String> names() {
        return versions.keySet();
    }

    /** Each version with the time from which it holds. */
    Map<Long, T> versionsOf(String name) {
        return versions.getOrDefault(name, new TreeMap<>());
    }

    /** The times after the first and before the second at which anything came to hold. */
    Set<Long> changes(long after, long before) {
        return versions.values().stream()
                .flatMap(known -> known.subMap(after, false, before, false).keySet().stream())
                .collect(Collectors.toSet());
    }
}
