package io.walletline.ticket.overview.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CSV by RFC 4180, without anything that a spreadsheet would take for a formula (OWASP, "CSV injection"). */
final class Csv {

    private static final String END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    static String of(Report report) {
        var head = line(Stream.concat(Stream.of("group"), report.columns().stream())
                .map(Csv::text)
                .toList());
        return report.rows().stream()
                .map(row -> line(Stream.concat(
                                Stream.of(text(row.group())),
                                report.columns().stream()
                                        .map(column -> number(row.figures().get(column))))
                        .toList()))
                .collect(Collectors.joining("", head, ""));
    }

    /** Quoted if it must be; what begins like a formula begins with an apostrophe instead. */
    static String text(String text) {
        var tame = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return tame.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + tame.replace("\"", "\"\"") + '"'
                : tame;
    }

    static String number(@Nullable Double figure) {
        return figure == null
                ? ""
                : new BigDecimal(figure.toString()).stripTrailingZeros().toPlainString();
    }

    private static String line(List<String> fields) {
        return String.join(",", fields) + END;
    }
}
