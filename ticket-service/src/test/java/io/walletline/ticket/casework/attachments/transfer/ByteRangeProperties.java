package io.walletline.ticket.casework.attachments.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The oracle goes through all bytes of a file and asks of each whether it is meant. */
class ByteRangeProperties {

    @Property
    void shouldMeanTheBytesBetween(
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(max = 50) int first,
            @ForAll @IntRange(max = 50) int last) {
        assertMeans("bytes=%d-%d".formatted(first, last), size, at -> last < first || at >= first && at <= last, first);
    }

    @Property
    void shouldMeanTheRest(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(max = 50) int first) {
        assertMeans("bytes=%d-".formatted(first), size, at -> at >= first, first);
    }

    @Property
    void shouldMeanTheEnd(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(max = 50) int length) {
        assertMeans("bytes=-%d".formatted(length), size, at -> at >= size - length, length == 0 ? size : 0);
    }

    @Example
    void shouldMeanAll_whenItIsNoSingleRangeOfBytes() {
        for (var header : new String[] {null, "", "bytes=-", "bytes=1-2,4-5", "lines=1-2", "bytes=a-b", "bytes"}) {
            assertThat(ByteRange.of(header, 9)).isEqualTo(new ByteRange(0, 9, false));
        }
    }

    private static void assertMeans(String header, long size, java.util.function.LongPredicate meant, long first) {
        if (first >= size) {
            assertThatThrownBy(() -> ByteRange.of(header, size)).isInstanceOf(RangeNotSatisfiable.class);
            return;
        }
        var range = ByteRange.of(header, size);
        assertThat(LongStream.range(range.from(), range.from() + range.length()))
                .containsExactly(LongStream.range(0, size).filter(meant).boxed().toArray(Long[]::new));
    }
}
