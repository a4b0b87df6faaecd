package io.walletline.routing.replay;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.walletline.kit.sql.Sql;
import io.walletline.kit.sql.StatementFailed;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command {@code ./walletline replay DAY | FROM TO}: tells new engines the facts that are stored in the database which
 * {@code QUARKUS_DATASOURCE_JDBC_URL}, {@code …_USERNAME} and {@code …_PASSWORD} name, by default the local stack's. A day is
 * one of UTC, the others are instants. Ends with 0 if the decisions are the same, 1 if not, 2 if nothing could be compared.
 */
public final class ReplayCommand {

    private final SpanReplay replay;
    private final PrintStream out;
    private final PrintStream progress;
    private long shown = -1;

    ReplayCommand(Sql sql, PrintStream out, PrintStream progress) {
        this.replay = new SpanReplay(new FactPages(sql, new JsonMapper()));
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        var span = Span.parse(arguments).orElse(null);
        if (span == null) {
            System.err.println("walletline: say a day (2026-11-22), or two instants at most a day apart"
                    + " (2026-11-22T08:00:00Z 2026-11-22T12:00:00Z)");
            System.exit(2);
        } else {
            System.exit(replayed(span));
        }
    }

    /** From the one instant until before the other. */
    record Span(Instant from, Instant to) {

        static Optional<Span> parse(String[] words) {
            try {
                var span = words.length == 1 ? day(LocalDate.parse(words[0])) : between(words);
                BadReplaySpan.check(span.from(), span.to());
                return Optional.of(span);
            } catch (DateTimeParseException | BadReplaySpan | ArrayIndexOutOfBoundsException e) {
                return Optional.empty();
            }
        }

        private static Span day(LocalDate day) {
            return new Span(
                    day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        private static Span between(String[] words) {
            return new Span(Instant.parse(words[0]), Instant.parse(words[1]));
        }
    }

    int replay(Span span) {
        ReplayReport report;
        try {
            report = replay.run(span.from(), span.to(), this::show);
        } catch (StatementFailed | IllegalStateException e) {
            progress.println("walletline: " + e.getMessage() + causeOf(e));
            return 2;
        }
        out.println(wording(report));
        if (report.rounds() == 0) {
            return 2;
        }
        return report.different() == 0 ? 0 : 1;
    }

    private static String causeOf(RuntimeException e) {
        return e.getCause() == null ? "" : ": " + e.getCause().getMessage();
    }

    /** Each twentieth once: a terminal and a log both can show that. */
    private void show(long done, long total) {
        var twentieth = total == 0 ? 20 : done * 20 / total;
        if (twentieth > shown) {
            shown = twentieth;
            progress.println(
                    String.format(Locale.ROOT, "%,d of %,d facts told again (%d %%)", done, total, 5 * twentieth));
        }
    }

    static String wording(ReplayReport report) {
        if (report.rounds() == 0) {
            return "Nothing was decided from %s to %s, or its facts are not kept any more."
                    .formatted(report.from(), report.to());
        }
        var sum = String.format(
                Locale.ROOT,
                "%,d contacts in %,d rounds of %d engines",
                report.equal(),
                report.rounds(),
                report.engines());
        if (report.different() == 0) {
            return "The decisions are the same: " + sum + ".";
        }
        return String.format(Locale.ROOT, "%,d rounds DIFFER; the same: %s. The first:%n", report.different(), sum)
                + report.differences().stream()
                        .map(ReplayCommand::wording)
                        .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String wording(ReplayReport.Difference difference) {
        return "%s%n  was: %s%n  now: %s"
                .formatted(difference.at(), wording(difference.stored()), wording(difference.replayed()));
    }

    private static String wording(List<EngineFact.Given> given) {
        return given.isEmpty()
                ? "nothing"
                : given.stream()
                        .map(pair -> pair.contact() + " to " + pair.agent() + " at step " + pair.stage())
                        .collect(Collectors.joining(", "));
    }

    /** On one state of the database, whatever is written meanwhile. */
    private static int replayed(Span span) {
        try {
            return Sql.inOneSnapshot(
                    setting("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:15432/routing"),
                    setting("QUARKUS_DATASOURCE_USERNAME", "postgres"),
                    setting("QUARKUS_DATASOURCE_PASSWORD", "postgres"),
                    sql -> new ReplayCommand(sql, System.out, System.err).replay(span));
        } catch (StatementFailed e) {
            System.err.println("walletline: " + e.getMessage() + causeOf(e));
            return 2;
        }
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
