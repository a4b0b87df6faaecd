package io.walletline.kit.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One keyset page.
 *
 * @param next the cursor of the page after this one; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of a result that was read with {@code limit + 1} rows, and maps its rows.
     *
     * @param cursor makes the cursor that continues after a row
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> shape, Function<R, Cursor> cursor) {
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var next = rows.size() > limit ? cursor.apply(shown.getLast()).toString() : null;
        return new Page<>(shown.stream().map(shape).toList(), next);
    }
}
