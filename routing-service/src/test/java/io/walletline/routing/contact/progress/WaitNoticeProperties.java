package io.walletline.routing.contact.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WaitNoticeProperties {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    @Property
    void shouldFollowTheRule_whateverTheWait(
            @ForAll @IntRange(min = 1, max = 3) int was,
            @ForAll @IntRange(min = 1, max = 3) int is,
            @ForAll @IntRange(max = 400) int before,
            @ForAll @IntRange(max = 400) int after,
            @ForAll @IntRange(max = 20) int seconds) {
        // Given
        var last = new WaitNotice(was, (long) before, START);
        var moved = Math.abs(after - before) > 15 && Math.abs(after - before) > before / 10.0;

        // When
        var news = last.isOutdatedBy(new WaitNotice(is, (long) after, START.plusSeconds(seconds)));

        // Then
        assertThat(news).isEqualTo(seconds >= 10 && (was != is || moved));
    }

    @Property
    void shouldTellNobodyMoreOftenThanEveryTenSeconds_whateverHappens(
            @ForAll @Size(min = 30, max = 120) List<@IntRange(min = 1, max = 50) Integer> positions) {
        // Given: another position each second
        var told = new ArrayList<Instant>(List.of(START));
        var last = new WaitNotice(positions.getFirst(), null, START);

        // When
        for (int second = 1; second < positions.size(); second++) {
            var now = new WaitNotice(positions.get(second), null, START.plusSeconds(second));
            if (last.isOutdatedBy(now)) {
                told.add(now.at());
                last = now;
            }
        }

        // Then
        for (int i = 1; i < told.size(); i++) {
            assertThat(told.get(i)).isAfterOrEqualTo(told.get(i - 1).plusSeconds(10));
        }
    }

    @Property
    void shouldTellThatSomebodyHasComeOrGone_whenThereIsOrWasNoEstimate(@ForAll @IntRange(max = 9_000) int seconds) {
        var without = new WaitNotice(1, null, START);
        var with = new WaitNotice(1, (long) seconds, START.plusSeconds(10));
        var withoutAgain = new WaitNotice(1, null, START.plusSeconds(20));
        assertThat(without.isOutdatedBy(with)).isTrue();
        assertThat(with.isOutdatedBy(withoutAgain)).isTrue();
        assertThat(without.isOutdatedBy(withoutAgain)).isFalse();
    }
}
