package io.walletline.routing.live.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.walletline.routing.agent.presence.Presence;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class TimesheetProperties {

    private static final Instant START = Instant.parse("2026-03-29T00:00:00Z");

    record Span(Presence presence, int seconds) {}

    @Provide
    Arbitrary<List<Span>> day() {
        return Combinators.combine(
                        Arbitraries.of(Presence.class), Arbitraries.integers().between(0, 4_000))
                .as(Span::new)
                .list()
                .ofMaxSize(15);
    }

    @Property(tries = 200)
    void shouldAgreeWithCountingEachSecond(@ForAll("day") List<Span> one, @ForAll("day") List<Span> other) {
        // Given
        var timesheet = new Timesheet();
        var seconds = new HashMap<Instant, int[]>();

        // When: two agents, each seen in one presence after the other
        for (var day : List.of(one, other)) {
            var at = START.plusSeconds(431);
            for (var span : day) {
                var end = at.plusSeconds(span.seconds());
                timesheet.add(span.presence(), at, end);
                for (Instant second = at; second.isBefore(end); second = second.plusSeconds(1)) {
                    count(seconds, second, span.presence());
                }
                at = end;
            }
        }

        // Then
        var all = new int[2];
        for (int quarter = 0; quarter < 150; quarter++) {
            var start = START.plusSeconds(900L * quarter);
            var counted = seconds.getOrDefault(start, new int[2]);
            all[0] += counted[0];
            all[1] += counted[1];
            assertSame(timesheet.occupancy(start), counted);
        }
        assertSame(timesheet.occupancy(), all);
    }

    private static void count(Map<Instant, int[]> seconds, Instant second, Presence presence) {
        var quarter = START.plusSeconds((second.getEpochSecond() - START.getEpochSecond()) / 900 * 900);
        var sums = seconds.computeIfAbsent(quarter, start -> new int[2]);
        switch (presence) {
            case BUSY, WRAP_UP -> {
                sums[0]++;
                sums[1]++;
            }
            case AVAILABLE -> sums[1]++;
            case BREAK, OFFLINE -> {}
        }
    }

    private static void assertSame(@Nullable Double occupancy, int[] counted) {
        if (counted[1] == 0) {
            assertThat(occupancy).isNull();
        } else {
            assertThat(occupancy).isCloseTo((double) counted[0] / counted[1], within(1e-12));
        }
    }
}
