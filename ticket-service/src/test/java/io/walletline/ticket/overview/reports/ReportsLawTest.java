package io.walletline.ticket.overview.reports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reports are what a slow look at random histories finds. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ReportsLawTest {

    private static final int TICKETS = 150;

    /** Written once: each test only reads it. */
    private static List<History.Told> told = List.of();

    @Inject
    DataSource database;

    @Inject
    Reports reports;

    @BeforeEach
    void write() throws SQLException {
        if (told.isEmpty()) {
            try (var connection = database.getConnection()) {
                told = new History(connection, 42).write(TICKETS);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DAY,UTC", "DAY,Asia/Shanghai", "DAY,America/New_York", "CATEGORY,UTC"})
    void shouldAgreeWithTheOracle(Grouping by, ZoneId zone) {
        // Given
        var oracle = new Oracle(told, by, zone);
        var span = new Span(History.BEGIN, History.END, zone);

        // When, Then
        same(reports.compute(ReportName.VOLUMES, by, span), oracle.volumes());
        same(reports.compute(ReportName.REOPENS, by, span), oracle.reopens());
        same(reports.compute(ReportName.FIRST_RESPONSE, by, span), oracle.firstResponse());
        same(reports.compute(ReportName.RESOLUTION, by, span), oracle.resolution());
        same(reports.compute(ReportName.CLOCK_COMPLIANCE, by, span), oracle.clockCompliance());
    }

    @Test
    void shouldPutEveryOpenTicketOfTheTimeIntoOneAge() {
        // Given
        var open = told.stream()
                .filter(ticket -> !ticket.isResolved())
                .filter(ticket -> !ticket.opened().isBefore(History.BEGIN)
                        && ticket.opened().isBefore(History.END))
                .count();

        // When
        var report = reports.compute(
                ReportName.BACKLOG, Grouping.LANGUAGE, new Span(History.BEGIN, History.END, ZoneId.of("UTC")));

        // Then
        var row = report.rows().getFirst().figures();
        assertThat(row.get("tickets")).isEqualTo(open);
        assertThat(row.values().stream().mapToDouble(figure -> figure).sum()).isEqualTo(2 * open);
        assertThat(row.get("from30")).isZero();
    }

    private static void same(Report report, Map<String, Map<String, @Nullable Double>> expected) {
        assertThat(report.rows()).extracting(Report.Row::group).containsExactlyElementsOf(expected.keySet());
        for (var row : report.rows()) {
            var slow = requireNonNull(expected.get(row.group()));
            assertThat(row.figures().keySet()).isEqualTo(slow.keySet());
            row.figures().forEach((name, figure) -> {
                if (figure == null) {
                    assertThat(slow.get(name)).as(name).isNull();
                } else {
                    assertThat(figure).as(name).isCloseTo(slow.get(name), within(1e-6));
                }
            });
        }
    }
}
