package io.walletline.notification.preference;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of each day in which nothing that can wait is sent, by the customer's own clock.
 *
 * @param from first quiet minute; later than {@code to} if the night lies between
 * @param to first minute that is not quiet any more
 */
record QuietHours(LocalTime from, LocalTime to) {

    QuietHours {
        if (from.equals(to)) {
            throw new BadPreferences("Quiet hours begin and end at different times.");
        }
    }

    /** The first instant, from now on, that is not quiet. Clock changes are the zone's. */
    Instant opening(Instant now, ZoneId zone) {
        var candidate = now;
        while (isQuiet(candidate, zone)) {
            candidate = end(candidate, zone);
        }
        return candidate;
    }

    private boolean isQuiet(Instant instant, ZoneId zone) {
        var time = instant.atZone(zone).toLocalTime();
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    /** The end of the quiet time by the clock on the wall, or the next change of that clock: then it must be read again. */
    private Instant end(Instant quiet, ZoneId zone) {
        var local = quiet.atZone(zone);
        var day = local.toLocalTime().isBefore(to)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        var ending = LocalDateTime.of(day, to).atZone(zone);
        var early = ending.withEarlierOffsetAtOverlap().toInstant();
        var end =
                early.isAfter(quiet) ? early : ending.withLaterOffsetAtOverlap().toInstant();
        var change = zone.getRules().nextTransition(quiet);
        return change != null && change.getInstant().isBefore(end) ? change.getInstant() : end;
    }
}
