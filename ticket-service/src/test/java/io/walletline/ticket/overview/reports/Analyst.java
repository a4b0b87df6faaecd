package io.walletline.ticket.overview.reports;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.testkit.KafkaTap.Seen;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Somebody who has nothing but the topic: reads each ticket's events in their order and counts. */
final class Analyst {

    private static final List<String> AGES = List.of("under1", "from1to3", "from3to7", "from7to30", "from30");

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Instant from;
    private final Instant to;
    private final ZoneId zone;
    private final boolean byDay;

    Analyst(List<Seen> events, Instant from, Instant to, ZoneId zone, boolean byDay) {
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.byDay = byDay;
        events.forEach(this::read);
    }

    /** What is known about one ticket. */
    private static final class Case {
        private String category = "";
        private String status = "new";
        private boolean byAgent;
        private Instant opened = Instant.MIN;
        private @Nullable Instant answered;
        private @Nullable Instant resolved;
        private final List<Instant> resolutions = new ArrayList<>();
        private final List<Instant> reopenings = new ArrayList<>();
        private final Map<String, Running> clocks = new LinkedHashMap<>();
    }

    private static final class Running {
        private final Instant started;
        private String state = "running";
        private boolean breached;

        private Running(Instant started) {
            this.started = started;
        }
    }

    private void read(Seen event) {
        var data = event.data();
        if (event.name().equals("ticket-opened")) {
            var opened = new Case();
            opened.category = data.get("category").asText();
            opened.byAgent = data.get("origin").asText().equals("agent");
            opened.opened = time(data, "openedAt");
            cases.put(event.key(), opened);
        } else if (cases.containsKey(event.key())) {
            read(event.name(), data, cases.get(event.key()));
        }
    }

    private static void read(String name, JsonNode data, Case ticket) {
        switch (name) {
            case "ticket-classified" -> ticket.category = data.get("category").asText();
            case "ticket-answered" -> {
                if (ticket.answered == null) {
                    ticket.answered = time(data, "answeredAt");
                }
            }
            case "ticket-resolved" -> {
                ticket.resolved = time(data, "resolvedAt");
                ticket.resolutions.add(ticket.resolved);
            }
            case "ticket-status-changed" -> {
                ticket.status = data.get("to").asText();
                if (data.get("from").asText().equals("resolved") && ticket.status.equals("open")) {
                    ticket.resolved = null;
                    ticket.reopenings.add(time(data, "changedAt"));
                }
            }
            case "clocks-started" ->
                data.get("clocks")
                        .forEach(clock -> ticket.clocks.computeIfAbsent(
                                        clock.get("clockId").asText(), id -> new Running(time(clock, "startedAt")))
                                .state = "running");
            case "clock-breached" -> clock(ticket, data).breached = true;
            case "clock-moved" -> clock(ticket, data).breached = false;
            case "clock-met" -> clock(ticket, data).state = "met";
            case "clock-cancelled" -> clock(ticket, data).state = "cancelled";
            default -> {
                // changes no figure
            }
        }
    }

    private static Running clock(Case ticket, JsonNode data) {
        return requireNonNull(ticket.clocks.get(data.get("clockId").asText()));
    }

    private static Instant time(JsonNode data, String field) {
        return Instant.parse(data.get(field).asText());
    }

    /** How many tickets were opened in the time. */
    long tickets() {
        return cases.values().stream().filter(ticket -> within(ticket.opened)).count();
    }

    Map<String, Map<String, @Nullable Double>> report(String name) {
        return switch (name) {
            case "volumes" ->
                counted(
                        Map.of("opened", ticket -> List.of(ticket.opened), "resolved", ticket -> ticket.resolutions),
                        Map.of());
            case "reopens" -> reopens();
            case "first-response" -> firstResponses();
            case "resolution" -> resolutions();
            case "backlog" -> backlog();
            case "clock-compliance" -> clocks();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private boolean within(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private String group(Case ticket, Instant at) {
        return byDay ? LocalDate.ofInstant(at, zone).toString() : ticket.category;
    }

    private Map<String, Map<String, @Nullable Double>> counted(
            Map<String, Function<Case, List<Instant>>> figures, Map<String, @Nullable Double> more) {
        var rows = new TreeMap<String, Map<String, @Nullable Double>>();
        figures.forEach((figure, times) -> cases.values()
                .forEach(ticket -> times.apply(ticket).stream()
                        .filter(this::within)
                        .forEach(at -> {
                            var row = rows.computeIfAbsent(group(ticket, at), g -> new HashMap<>(more));
                            figures.keySet().forEach(other -> row.putIfAbsent(other, 0.0));
                            row.merge(figure, 1.0, Double::sum);
                        })));
        return rows;
    }

    private Map<String, Map<String, @Nullable Double>> reopens() {
        var rows = counted(
                Map.of("resolved", ticket -> ticket.resolutions, "reopened", ticket -> ticket.reopenings), Map.of());
        rows.values().forEach(row -> row.put("rate", rate(count(row, "reopened"), count(row, "resolved"))));
        return rows;
    }

    private static double count(Map<String, @Nullable Double> row, String name) {
        return requireNonNull(row.get(name));
    }

    private static @Nullable Double rate(double part, double whole) {
        return whole == 0 ? null : part / whole;
    }

    private Map<String, Map<String, @Nullable Double>> firstResponses() {
        var seconds = new TreeMap<String, List<Double>>();
        var rows = new TreeMap<String, Map<String, @Nullable Double>>();
        for (var ticket : cases.values()) {
            if (within(ticket.opened) && !ticket.byAgent) {
                var group = group(ticket, ticket.opened);
                rows.computeIfAbsent(group, g -> new HashMap<>()).merge("tickets", 1.0, Double::sum);
                var times = seconds.computeIfAbsent(group, g -> new ArrayList<>());
                if (ticket.answered != null) {
                    times.add(Duration.between(ticket.opened, ticket.answered).toMillis() / 1000.0);
                }
            }
        }
        rows.forEach((group, row) -> {
            var times = seconds.getOrDefault(group, List.of());
            row.put("answered", (double) times.size());
            percentiles(row, times);
        });
        return rows;
    }

    private Map<String, Map<String, @Nullable Double>> resolutions() {
        var seconds = new TreeMap<String, List<Double>>();
        for (var ticket : cases.values()) {
            var at = ticket.resolved;
            if (at != null && within(at)) {
                seconds.computeIfAbsent(group(ticket, at), g -> new ArrayList<>())
                        .add(Duration.between(ticket.opened, at).toMillis() / 1000.0);
            }
        }
        var rows = new TreeMap<String, Map<String, @Nullable Double>>();
        seconds.forEach((group, times) -> {
            var row = rows.computeIfAbsent(group, g -> new HashMap<>());
            row.put("tickets", (double) times.size());
            percentiles(row, times);
        });
        return rows;
    }

    private Map<String, Map<String, @Nullable Double>> backlog() {
        var rows = new TreeMap<String, Map<String, @Nullable Double>>();
        for (var ticket : cases.values()) {
            if (within(ticket.opened) && !List.of("resolved", "closed").contains(ticket.status)) {
                var row = rows.computeIfAbsent(group(ticket, ticket.opened), g -> zeros(AGES));
                row.merge("tickets", 1.0, Double::sum);
                row.merge(age(Duration.between(ticket.opened, to).toSeconds() / 86_400.0), 1.0, Double::sum);
            }
        }
        return rows;
    }

    private static String age(double days) {
        return AGES.get(days < 1 ? 0 : days < 3 ? 1 : days < 7 ? 2 : days < 30 ? 3 : 4);
    }

    private Map<String, Map<String, @Nullable Double>> clocks() {
        var rows = new TreeMap<String, Map<String, @Nullable Double>>();
        for (var ticket : cases.values()) {
            for (var clock : ticket.clocks.values()) {
                if (within(clock.started)) {
                    var row = rows.computeIfAbsent(
                            group(ticket, clock.started),
                            g -> zeros(List.of("metInTime", "metLate", "overdue", "running", "cancelled")));
                    row.merge("clocks", 1.0, Double::sum);
                    row.merge(fate(clock), 1.0, Double::sum);
                }
            }
        }
        rows.values()
                .forEach(row -> row.put(
                        "rate",
                        rate(
                                count(row, "metInTime"),
                                count(row, "metInTime") + count(row, "metLate") + count(row, "overdue"))));
        return rows;
    }

    private static String fate(Running clock) {
        return switch (clock.state) {
            case "cancelled" -> "cancelled";
            case "met" -> clock.breached ? "metLate" : "metInTime";
            default -> clock.breached ? "overdue" : "running";
        };
    }

    private static Map<String, @Nullable Double> zeros(List<String> names) {
        var row = new HashMap<String, @Nullable Double>();
        names.forEach(name -> row.put(name, 0.0));
        return row;
    }

    private static void percentiles(Map<String, @Nullable Double> row, List<Double> times) {
        row.put("p50", Oracle.percentile(times, 0.5));
        row.put("p90", Oracle.percentile(times, 0.9));
        row.put("p99", Oracle.percentile(times, 0.99));
    }
}
