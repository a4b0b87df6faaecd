package io.walletline.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

    private final MovableClock clock = new MovableClock();
    private final Ids ids = new Ids(clock);

    @Test
    void shouldBeVersion7WithTheClocksMillisecond_whenMade() {
        // Given
        clock.set(NOW);

        // When
        var id = ids.next();

        // Then
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void shouldBeInTheOrderOfTheirTexts_whenTimeGoesOn() {
        // Given
        clock.set(NOW);
        var made = new ArrayList<String>();

        // When
        for (int i = 0; i < 1_000; i++) {
            made.add(ids.next().toString());
            clock.advance(Duration.ofMillis(1));
        }

        // Then
        assertThat(made).isSorted();
    }

    @Test
    void shouldBeInTheOrderOfTheirMaking_whenManyAreMadeInOneMillisecond() {
        // Given
        clock.set(NOW);
        var made = new ArrayList<String>();

        // When
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next().toString());
        }

        // Then
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldBeUnique_whenSeveralThreadsMakeThemInOneMillisecond() throws Exception {
        // Given
        clock.set(NOW);
        var start = new CyclicBarrier(8);
        Callable<List<UUID>> making = () -> {
            start.await();
            var made = new ArrayList<UUID>();
            for (int i = 0; i < 5_000; i++) {
                made.add(ids.next());
            }
            return made;
        };

        // When
        var all = new HashSet<UUID>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var made : threads.invokeAll(Collections.nCopies(8, making))) {
                all.addAll(made.get());
            }
        }

        // Then
        assertThat(all).hasSize(40_000);
    }
}
