package io.walletline.kit.edge;

import io.walletline.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which instants come in: ISO 8601 with an offset ({@code 2026-11-22T12:00:00Z}, {@code 2026-11-22T20:00+08:00}), from 1900
 * until the end of 9999, cut to milliseconds. Whatever is reckoned with them stays within what databases and clients hold.
 */
public final class InstantRule {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final int LONGEST = 40;

    private InstantRule() {}

    /** @throws DateTimeException if the text is no instant, or out of range */
    public static Instant read(String text) {
        if (text.length() > LONGEST) {
            throw new DateTimeException("too long for an instant");
        }
        return inRange(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
    }

    /**
     * The instant of a number, as older clients write it in JSON.
     *
     * @param seconds since 1970, with fractions
     * @throws DateTimeException if it is out of range
     */
    static Instant ofSeconds(double seconds) {
        if (!(Math.abs(seconds) <= LAST.getEpochSecond())) {
            throw new DateTimeException("before 1900 or after 9999");
        }
        return inRange(Instant.ofEpochMilli(Math.round(seconds * 1000)));
    }

    private static Instant inRange(Instant exact) {
        var instant = exact.truncatedTo(ChronoUnit.MILLIS);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("before 1900 or after 9999");
        }
        return instant;
    }

    /**
     * The instant of a query parameter.
     *
     * @param parameter its name
     * @param text its value; null if it is absent
     * @throws Problem 400 {@code bad-time} naming the parameter
     */
    public static @Nullable Instant ofParameter(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return read(text);
        } catch (DateTimeException e) {
            throw new BadTime(parameter);
        }
    }

    private static final class BadTime extends Problem {
        BadTime(String parameter) {
            super(400, "bad-time", "Bad time", "Use ISO 8601 with an offset, between 1900 and 9999.");
            with("field", parameter);
        }
    }
}
