package io.walletline.routing.live;

import io.walletline.kit.edge.InstantRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Times in the parameters of a request. Read here, since a malformed parameter is a 400 and not a path that is not there. */
public final class TimeParameter {

    private TimeParameter() {}

    /** @return the instant, or null if there is none */
    public static @Nullable Instant of(String parameter, @Nullable String text) {
        return InstantRule.ofParameter(parameter, text);
    }

    static ZoneId zone(String parameter, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new BadTime(parameter, "a time zone like Asia/Shanghai");
        }
    }
}
