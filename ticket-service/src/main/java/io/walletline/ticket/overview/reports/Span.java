package io.walletline.ticket.overview.reports;

import io.walletline.kit.edge.InstantRule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The time that a report is about.
 *
 * @param to not included; at most 400 days after {@code from}
 * @param zone of days and weeks
 */
record Span(Instant from, Instant to, ZoneId zone) {

    private static final Duration LONGEST = Duration.ofDays(400);

    Span {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new BadSpan("to");
        }
    }

    /** @throws BadSpan naming the parameter that is wrong */
    static Span of(String from, String to, String zone) {
        return new Span(instant("from", from), instant("to", to), zone(zone));
    }

    private static Instant instant(String field, String text) {
        try {
            return InstantRule.read(text);
        } catch (DateTimeException e) {
            throw new BadSpan(field);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new BadSpan("zone");
        }
    }
}
