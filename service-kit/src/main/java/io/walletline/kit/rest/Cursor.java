package io.walletline.kit.rest;

import io.walletline.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opaque place in a sorted list: the sort keys of the last row seen. Keys must not contain a vertical bar. */
public final class Cursor {

    private final List<String> keys;

    private Cursor(List<String> keys) {
        this.keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    /** @throws Problem 400 {@code bad-cursor} if {@link #toString()} did not make this text */
    public static Cursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(Arrays.asList(plain.split("\\|", -1)));
        } catch (IllegalArgumentException e) {
            throw new BadCursor();
        }
    }

    /**
     * The cursor of a query parameter that is absent on the first page.
     *
     * @throws Problem 400 {@code bad-cursor} if {@link #toString()} did not make this text
     */
    public static @Nullable Cursor parseOrNull(@Nullable String parameter) {
        return parameter == null ? null : parse(parameter);
    }

    /**
     * The only key of a cursor that is absent on the first page.
     *
     * @throws Problem 400 {@code bad-cursor} if it is not the cursor of an id
     */
    public static @Nullable UUID uuidOrNull(@Nullable String parameter) {
        return parameter == null ? null : parse(parameter).uuid(0);
    }

    /**
     * The only key of a cursor that is absent on the first page.
     *
     * @throws Problem 400 {@code bad-cursor} if {@link #toString()} did not make this text
     */
    public static @Nullable String textOrNull(@Nullable String parameter) {
        return parameter == null ? null : parse(parameter).text(0);
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (IllegalArgumentException e) {
            throw new BadCursor();
        }
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(text(index));
        } catch (DateTimeParseException e) {
            throw new BadCursor();
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException e) {
            throw new BadCursor();
        }
    }

    /**
     * Lets a cursor pass only if it belongs here: a list with several orders writes its order into its cursors.
     *
     * @throws Problem 400 {@code bad-cursor} if the key is another
     */
    public void mustSay(int index, String key) {
        if (!text(index).equals(key)) {
            throw new BadCursor();
        }
    }

    public String text(int index) {
        if (index >= keys.size()) {
            throw new BadCursor();
        }
        return keys.get(index);
    }

    @Override
    public String toString() {
        var plain = String.join("|", keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static final class BadCursor extends Problem {
        BadCursor() {
            super(400, "bad-cursor", "Bad cursor", "Use the value of 'next' as it was given.");
        }
    }
}
