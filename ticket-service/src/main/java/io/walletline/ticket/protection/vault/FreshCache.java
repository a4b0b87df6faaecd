package io.walletline.ticket.protection.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bounded cache of recent look-ups; the least used goes first, and nothing stays longer than its time. */
final class FreshCache<K, V> {

    private record Kept<V>(V value, Instant until) {}

    private final Clock clock;
    private final Duration keep;
    private final Map<K, Kept<V>> kept;

    FreshCache(int most, Duration keep, Clock clock) {
        this.clock = clock;
        this.keep = keep;
        this.kept = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    synchronized @Nullable V get(K key) {
        var found = kept.get(key);
        if (found == null || clock.instant().isBefore(found.until())) {
            return found == null ? null : found.value();
        }
        kept.remove(key);
        return null;
    }

    synchronized void put(K key, V value) {
        kept.put(key, new Kept<>(value, clock.instant().plus(keep)));
    }

    synchronized void clear() {
        kept.clear();
    }
}
