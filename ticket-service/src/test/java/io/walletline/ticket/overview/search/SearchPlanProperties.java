package io.walletline.ticket.overview.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SearchPlanProperties {

    private static final int PAGE = 51;

    /** Documents read in all, whether by looking through or by jumping, stay near the better of the two. */
    @Property
    void shouldEndAndReadLittle_whenWordsAreAnywhereBetweenRareAndFrequent(
            @ForAll @LongRange(min = 0, max = 10_000_000) long all,
            @ForAll @DoubleRange(min = 0, max = 1) double part) {
        // Given
        var frequency = part * part * part * part; // most words are rare
        var look = SearchPlan.first(all);
        var read = 0.0;
        var looks = 0;

        // When
        while (look.isThroughTheNewest()) {
            read += Math.min(look.documents(), all);
            looks++;
            var found = (int) Math.floor(Math.min(look.documents(), all) * frequency);
            if (found >= PAGE) {
                break;
            }
            var next = look.next(found, PAGE);
            assertThat(next.documents() == 0 || next.documents() > look.documents())
                    .isTrue();
            look = next;
        }

        // Then
        assertThat(looks).isLessThanOrEqualTo(3);
        var jumps = look.isThroughTheNewest() ? 0 : all * frequency * 12;
        var through = frequency == 0 ? Double.POSITIVE_INFINITY : PAGE / frequency;
        var better = Math.min(through, all * frequency * 12);
        assertThat(read + jumps).isLessThanOrEqualTo(3 * better + 3 * 4_000 + 12.0 * all / 4_000);
    }

    @Property
    void shouldAskTheIndex_whenTheNewestHaveNoneOrAreAll(
            @ForAll @LongRange(min = 0, max = 10_000_000) long all, @ForAll @IntRange(min = 1, max = 50) int found) {
        assertThat(SearchPlan.first(all).next(0, PAGE).isThroughTheNewest()).isFalse();
        assertThat(SearchPlan.first(all % 4_000).next(found, PAGE).isThroughTheNewest())
                .isFalse();
    }

    @Example
    void shouldLookFurther_whenAMillionHoldSomeThousands() {
        assertThat(SearchPlan.first(1_000_000).next(33, PAGE).documents()).isEqualTo(9_272);
        assertThat(SearchPlan.first(1_000_000).next(1, PAGE).isThroughTheNewest())
                .isFalse();
    }
}
