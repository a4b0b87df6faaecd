package io.walletline.routing.whatif.history;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions of things by name, each with the time from which it holds. Times are epoch milliseconds. */
public final class VersionTimeline<T> {

    private final Map<String, NavigableMap<Long, T>> versions = new HashMap<>();

    public VersionTimeline<T> add(String name, long from, T version) {
        versions.computeIfAbsent(name, key -> new TreeMap<>()).put(from, version);
        return this;
    }

    @Nullable
    public T at(String name, long time) {
        var known = versions.get(name);
        var version = known == null ? null : known.floorEntry(time);
        return version == null ? null : version.getValue();
    }

    /** All versions that hold at this time. */
    public Map<String, T> at(long time) {
        var all = new TreeMap<String, T>();
        versions.forEach((name, known) -> {
            var version = known.floorEntry(time);
            if (version != null) {
                all.put(name, version.getValue());
            }
        });
        return all;
    }

    /** The same timeline, with fixed versions of some names. */
    VersionTimeline<T> with(Map<String, T> always) {
        var other = new VersionTimeline<T>();
        other.versions.putAll(versions);
        always.forEach((name, version) -> other.versions.put(name, new TreeMap<>(Map.of(Long.MIN_VALUE, version))));
        return other;
    }

    /** All versions of all times. */
    Stream<T> all() {
        return versions.values().stream().flatMap(known -> known.values().stream());
    }

    public Set<String> names() {
        return versions.keySet();
    }

    /** Each version with the time from which it holds. */
    Map<Long, T> versionsOf(String name) {
        return versions.getOrDefault(name, new TreeMap<>());
    }

    /** The times between the two at which a version begins to hold. */
    Set<Long> changes(long after, long before) {
        return versions.values().stream()
                .flatMap(known -> known.subMap(after, false, before, false).keySet().stream())
                .collect(Collectors.toSet());
    }
}
