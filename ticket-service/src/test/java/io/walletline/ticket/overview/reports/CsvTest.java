package io.walletline.ticket.overview.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void shouldTameWhatASpreadsheetWouldCompute(String text) {
        assertThat(Csv.text(text)).startsWith("'").endsWith(text);
    }

    @Test
    void shouldQuoteAsRfc4180Says() {
        assertThat(Csv.text("a,b")).isEqualTo("\"a,b\"");
        assertThat(Csv.text("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(Csv.text("a\r\nb")).isEqualTo("\"a\r\nb\"");
        assertThat(Csv.text("=a,\"b")).isEqualTo("\"'=a,\"\"b\"");
        assertThat(Csv.text("退款")).isEqualTo("退款");
    }

    @Test
    void shouldWriteARowForEachGroup() {
        // Given
        var report = new Report(
                ReportName.VOLUMES,
                Grouping.DAY,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1),
                List.of("opened", "rate"),
                List.of(
                        new Report.Row("2026-01-01", Map.of("opened", 1_000_000.0, "rate", -0.25)),
                        new Report.Row("2026-01-02", Map.of("opened", 0.0))));

        // When
        var csv = Csv.of(report);

        // Then
        assertThat(csv).isEqualTo("group,opened,rate\r\n2026-01-01,1000000,-0.25\r\n2026-01-02,0,\r\n");
    }
}
