package io.walletline.ticket.overview.reports;

import static java.util.Objects.requireNonNull;

import io.walletline.ticket.overview.reports.History.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reports again, slow and obvious. */
final class Oracle {

    private final List<Told> tickets;
    private final Grouping by;
    private final ZoneId zone;

    Oracle(List<Told> tickets, Grouping by, ZoneId zone) {
        this.tickets = tickets;
        this.by = by;
        this.zone = zone;
    }

    private static boolean within(Instant at) {
        return !at.isBefore(History.BEGIN) && at.isBefore(History.END);
    }

    private String group(Told ticket, Instant at) {
        return by == Grouping.DAY
                ? LocalDate.ofInstant(at, zone).toString()
                : ticket.category().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Map<String, Map<String, @Nullable Double>> volumes() {
        var rows = new TreeMap<String, Map<String, @Nullable Double>>();
        for (var ticket : tickets) {
            if (within(ticket.opened())) {
                count(rows, group(ticket, ticket.opened()), "opened", "resolved");
            }
            ticket.resolved().stream()
                    .filter(Oracle::within)
                    .forEach(at -> count(rows, group(ticket, at), "resolved", "opened"));
        }
        return rows;
    }

    private static void count(Map<String, Map<String, @Nullable Double>> rows, String group, String one, String other) {
        var row = rows.computeIfAbsent(group, g -> new HashMap<>());
        row.merge(one, 1.0, Double::sum);
        row.putIfAbsent(other, 0.0);
    }

    Map<String, Map<String, @Nullable Double>> reopens() {
        var rows = new TreeMap<String, Map<String, @Nullable Double>>();
        for (var ticket : tickets) {
            ticket.resolved().stream()
                    .filter(Oracle::within)
                    .forEach(at -> count(rows, group(ticket, at), "resolved", "reopened"));
            ticket.reopened().stream()
                    .filter(Oracle::within)
                    .forEach(at -> count(rows, group(ticket, at), "reopened", "resolved"));
        }
        rows.values().forEach(row -> {
            double resolved = count(row, "resolved");
            row.put("rate", resolved == 0 ? null : count(row, "reopened") / resolved);
        });
        return rows;
    }

    private static double count(Map<String, @Nullable Double> row, String name) {
        return requireNonNull(row.get(name));
    }

    Map<String, Map<String, @Nullable Double>> firstResponse() {
        var seconds = new TreeMap<String, List<Double>>();
        var all = new HashMap<String, Double>();
        for (var ticket : tickets) {
            if (within(ticket.opened()) && !ticket.byAgent()) {
                var group = group(ticket, ticket.opened());
                all.merge(group, 1.0, Double::sum);
                var times = seconds.computeIfAbsent(group, g -> new ArrayList<>());
                if (ticket.answered() != null) {
                    times.add((double)
                            Duration.between(ticket.opened(), ticket.answered()).toSeconds());
                }
            }
        }
        var rows = percentiles(seconds);
        rows.forEach((group, row) -> {
            row.put("tickets", all.get(group));
            row.put("answered", (double) seconds.getOrDefault(group, List.of()).size());
        });
        return rows;
    }

    Map<String, Map<String, @Nullable Double>> resolution() {
        var seconds = new TreeMap<String, List<Double>>();
        for (var ticket : tickets) {
            if (ticket.isResolved() && within(ticket.resolved().getLast())) {
                var at = ticket.resolved().getLast();
                seconds.computeIfAbsent(group(ticket, at), g -> new ArrayList<>())
                        .add((double) Duration.between(ticket.opened(), at).toSeconds());
            }
        }
        var rows = percentiles(seconds);
        rows.forEach((group, row) -> row.put(
                "tickets", (double) seconds.getOrDefault(group, List.of()).size()));
        return rows;
    }

    Map<String, Map<String, @Nullable Double>> clockCompliance() {
        var rows = new TreeMap<String, Map<String, @Nullable Double>>();
        for (var ticket : tickets) {
            for (var clock : ticket.clocks()) {
                if (within(clock.started())) {
                    var row = rows.computeIfAbsent(group(ticket, clock.started()), g -> zeros());
                    row.merge("clocks", 1.0, Double::sum);
                    row.merge(fate(clock), 1.0, Double::sum);
                }
            }
        }
        rows.values().forEach(row -> {
            var decided = count(row, "metInTime") + count(row, "metLate") + count(row, "overdue");
            row.put("rate", decided == 0 ? null : count(row, "metInTime") / decided);
        });
        return rows;
    }

    private static Map<String, @Nullable Double> zeros() {
        var row = new HashMap<String, @Nullable Double>();
        for (var name : List.of("clocks", "metInTime", "metLate", "overdue", "running", "cancelled")) {
            row.put(name, 0.0);
        }
        return row;
    }

    private static String fate(History.Fate clock) {
        return switch (clock.state()) {
            case "CANCELLED" -> "cancelled";
            case "MET" -> clock.breached() ? "metLate" : "metInTime";
            default -> clock.breached() ? "overdue" : "running";
        };
    }

    private static Map<String, Map<String, @Nullable Double>> percentiles(Map<String, List<Double>> seconds) {
        var rows = new LinkedHashMap<String, Map<String, @Nullable Double>>();
        seconds.forEach((group, times) -> {
            var row = new HashMap<String, @Nullable Double>();
            row.put("p50", percentile(times, 0.5));
            row.put("p90", percentile(times, 0.9));
            row.put("p99", percentile(times, 0.99));
            rows.put(group, row);
        });
        return rows;
    }

    /** Between the two nearest ranks, linearly. */
    static @Nullable Double percentile(List<Double> times, double share) {
        if (times.isEmpty()) {
            return null;
        }
        var sorted = times.stream().sorted().toList();
        var rank = share * (sorted.size() - 1);
        var below = sorted.get((int) Math.floor(rank));
        var above = sorted.get((int) Math.ceil(rank));
        return below + (above - below) * (rank - Math.floor(rank));
    }
}
