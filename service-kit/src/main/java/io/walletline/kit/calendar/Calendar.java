package io.walletline.kit.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Opening hours by the wall clock of a zone: open is whenever that clock shows a time inside an interval. So an hour that the
 * clocks skip does not exist, and one that they repeat counts both times.
 *
 * @param weekly intervals by the day on which they begin
 * @param holidays what counts instead on a date; nothing = closed
 */
public record Calendar(ZoneId zone, Map<Weekday, List<Interval>> weekly, Map<LocalDate, List<Interval>> holidays) {
    /** Far enough for any week, and for an interval that the clocks skip once. */
    private static final Duration HORIZON = Duration.ofDays(16);

    private static final Duration STRIDE = Duration.ofDays(2);

    public Calendar {
        weekly = Map.copyOf(weekly);
        holidays = Map.copyOf(holidays);
    }

    public boolean isOpen(Instant at) {
        LocalDateTime moment = LocalDateTime.ofInstant(at, zone);
        LocalDate today = moment.toLocalDate();
        return covers(today, moment) || covers(today.minusDays(1), moment);
    }

    private boolean covers(LocalDate day, LocalDateTime moment) {
        return intervalsOf(day).stream().anyMatch(interval -> interval.covers(day, moment));
    }

    /** This instant if it is open, else the next one that is; empty if there is none any more. */
    public Optional<Instant> nextOpening(Instant from) {
        return isOpen(from) ? Optional.of(from) : nextChange(from);
    }

    /** The next instant at which open becomes closed or closed becomes open; empty if it stays for ever as it is then. */
    public Optional<Instant> nextChange(Instant after) {
        boolean open = isOpen(after);
        Instant horizon = horizon(after);
        for (Instant from = after; from.isBefore(horizon); from = from.plus(STRIDE)) {
            for (Instant turn : turnsWithin(from, from.plus(STRIDE))) {
                if (isOpen(turn) != open) {
                    return Optional.of(turn);
                }
            }
        }
        return Optional.empty();
    }

    /** The open stretches within a stretch of time, in order; those that touch are one. */
    public List<Span> spans(Instant from, Instant to) {
        List<Span> spans = new ArrayList<>();
        Instant opened = isOpen(from) ? from : null;
        for (Instant turn : turnsWithin(from, to)) {
            boolean open = isOpen(turn);
            if (open && opened == null) {
                opened = turn;
            } else if (!open && opened != null) {
                spans.add(new Span(opened, turn));
                opened = null;
            }
        }
        if (opened != null && opened.isBefore(to)) {
            spans.add(new Span(opened, to));
        }
        return List.copyOf(spans);
    }

    /** A business day: something is open that begins on it. */
    public boolean isBusinessDay(LocalDate day) {
        return !intervalsOf(day).isEmpty();
    }

    /**
     * The date so many business days after one, which itself does not count.
     *
     * @param days at least 1
     * @throws IllegalStateException if the calendar has no such day within ten years
     */
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        LocalDate day = date;
        LocalDate end = date.plusYears(10);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isBusinessDay(day) ? 1 : 0;
            if (day.isAfter(end)) {
                throw new IllegalStateException("no such business day within ten years");
            }
        }
        return day;
    }

    /** The same business days, each open from midnight to midnight: what counts business days counts by this. */
    public Calendar byWholeDays() {
        return new Calendar(zone, whole(weekly), whole(holidays));
    }

    private static <D> Map<D, List<Interval>> whole(Map<D, List<Interval>> days) {
        return days.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, day -> day.getValue().isEmpty() ? List.of() : List.of(Interval.WHOLE_DAY)));
    }

    private Instant horizon(Instant after) {
        return holidays.keySet().stream()
                .map(date -> date.atStartOfDay(zone).toInstant())
                .filter(after::isBefore)
                .max(Instant::compareTo)
                .orElse(after)
                .plus(HORIZON);
    }

    /** Every instant, after the first and up to the last, at which anything can change: between them nothing does. */
    private NavigableSet<Instant> turnsWithin(Instant after, Instant last) {
        NavigableSet<Instant> turns = new TreeSet<>();
        LocalDate end = LocalDate.ofInstant(last, zone).plusDays(1);
        for (LocalDate day = LocalDate.ofInstant(after, zone).minusDays(2); !day.isAfter(end); day = day.plusDays(1)) {
            for (Interval interval : intervalsOf(day)) {
                turns.addAll(instantsOf(interval.begin(day)));
                turns.addAll(instantsOf(interval.end(day)));
            }
        }
        ZoneOffsetTransition transition = zone.getRules().nextTransition(after);
        while (transition != null && !transition.getInstant().isAfter(last)) {
            turns.add(transition.getInstant());
            transition = zone.getRules().nextTransition(transition.getInstant());
        }
        return turns.subSet(after, false, last, true);
    }

    /** None for a time that the clocks skip, two for one that they show twice. */
    private Collection<Instant> instantsOf(LocalDateTime moment) {
        return zone.getRules().getValidOffsets(moment).stream()
                .map(moment::toInstant)
                .toList();
    }

    private List<Interval> intervalsOf(LocalDate day) {
        List<Interval> instead = holidays.get(day);
        return instead == null ? weekly.getOrDefault(Weekday.of(day), List.of()) : instead;
    }

    public boolean hasOpenHours() {
        return weekly.values().stream().anyMatch(day -> !day.isEmpty())
                || holidays.values().stream().anyMatch(day -> !day.isEmpty());
    }
}
