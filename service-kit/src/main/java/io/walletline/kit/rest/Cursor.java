package io.walletline.kit.rest;

import io.walletline.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** An opaque place in a sorted list: the sort keys of the last row seen. Keys must not contain a vertical bar. */
public final class Cursor {

    private final List<String> keys;

    private Cursor(List<String> keys) {
        this.keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    /** @throws Problem 400 {@code bad-cursor} if it is not one that {@link #toString()} made */
    public static Cursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(Arrays.asList(plain.split("\\|", -1)));
        } catch (IllegalArgumentException e) {
            throw new BadCursor();
        }
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

    public String text(int index) {
        if (index >= keys.size()) {
            throw new BadCursor();
        }
        return keys.get(index);
    }

    @Override
    public String toString() {
        var plain = keys.stream().collect(Collectors.joining("|"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static final class BadCursor extends Problem {
        BadCursor() {
            super(400, "bad-cursor", "Bad cursor", "Use the value of 'next' as it was given.");
        }
    }
}
