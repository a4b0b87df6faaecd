package io.walletline.kit.limits;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A limit as the code states it; the setting {@code walletline.limits.<name>} overrides it.
 *
 * @param name kebab case; the caller who is refused is told it
 * @param times so often at once, 1 to 1,000,000
 * @param per the time after which all of them are free again, 1 ms to 365 days
 */
public record Limit(String name, int times, Duration per) {

    private static final int MOST = 1_000_000;
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Pattern SETTING = Pattern.compile("(\\d{1,7})/(P\\S+)");

    /** @throws IllegalArgumentException for figures out of their ranges */
    public Limit {
        if (times < 1 || times > MOST || per.compareTo(Duration.ofMillis(1)) < 0 || per.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "walletline.limits." + name + ": 1 to 1000000 times per PT0.001S to P365D");
        }
    }

    /**
     * This limit with the figures of a setting.
     *
     * @param setting times, a slash and an ISO 8601 duration: {@code 20/PT1H}
     * @throws IllegalArgumentException if it is not of this form, or out of range
     */
    Limit as(String setting) {
        var parts = SETTING.matcher(setting.strip());
        try {
            if (parts.matches()) {
                return new Limit(name, Integer.parseInt(parts.group(1)), Duration.parse(parts.group(2)));
            }
        } catch (DateTimeParseException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private IllegalArgumentException refused(@Nullable Exception cause) {
        return new IllegalArgumentException("walletline.limits." + name + " is written like 20/PT1H, or off", cause);
    }

    /** Time that one use takes until it is free again. */
    Duration step() {
        return per.dividedBy(times);
    }
}
