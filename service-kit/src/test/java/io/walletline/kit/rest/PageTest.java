package io.walletline.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void shouldBeTheLast_whenNoRowIsLeftOver() {
        // When
        var page = Page.of(List.of(1, 2, 3), 3, row -> "row " + row, Cursor::of);

        // Then
        assertThat(page.items()).containsExactly("row 1", "row 2", "row 3");
        assertThat(page.next()).isNull();
    }

    @Test
    void shouldContinueAfterTheLastShown_whenOneRowIsLeftOver() {
        // When
        var page = Page.of(List.of(1, 2, 3, 4), 3, row -> "row " + row, Cursor::of);

        // Then
        assertThat(page.items()).containsExactly("row 1", "row 2", "row 3");
        assertThat(page.next()).isEqualTo(Cursor.of(3).toString());
    }

    @Test
    void shouldBeEmpty_whenThereIsNoRow() {
        // When
        var page = Page.of(List.<Integer>of(), 3, row -> row, Cursor::of);

        // Then
        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isNull();
    }

    @Property
    void shouldShowEachRowOnce_whenAllPagesAreRead(
            @ForAll @IntRange(max = 40) int size, @ForAll @IntRange(min = 1, max = 12) int limit) {
        // Given
        var shown = new ArrayList<Integer>();
        String cursor = Cursor.of(-1).toString();

        // When
        while (cursor != null) {
            var after = Cursor.parse(cursor).number(0);
            var rows = IntStream.range(0, size)
                    .filter(row -> row > after)
                    .limit(limit + 1L)
                    .boxed()
                    .toList();
            var page = Page.of(rows, limit, row -> row, Cursor::of);
            shown.addAll(page.items());
            cursor = page.next();
        }

        // Then
        assertThat(shown)
                .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
    }
}
