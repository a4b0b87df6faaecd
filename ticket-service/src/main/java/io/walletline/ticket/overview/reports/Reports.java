package io.walletline.ticket.overview.reports;

import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes reports in the database. */
@ApplicationScoped
class Reports {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Sql sql;

    Reports(Sql sql) {
        this.sql = sql;
    }

    Report compute(ReportName report, Grouping by, Span span) {
        var columns = new ArrayList<String>();
        var rows = sql.query(report.sql(by), values(report, by, span))
                .withinAtMost(LONGEST)
                .list(names -> columns.addAll(names.subList(1, names.size())), row -> read(row, columns));
        return new Report(report, by, span.from(), span.to(), columns, rows);
    }

    private static Report.Row read(Row row, List<String> columns) {
        var figures = new LinkedHashMap<String, @Nullable Double>();
        for (int i = 0; i < columns.size(); i++) {
            figures.put(columns.get(i), row.doubleOrNull(i + 2));
        }
        return new Report.Row(row.text(1), figures);
    }

    private static Object[] values(ReportName report, Grouping by, Span span) {
        var values = new ArrayList<Object>();
        if (by.hasZone()) {
            values.add(span.zone().getId());
        }
        if (report == ReportName.BACKLOG) {
            values.add(span.to());
        }
        for (int i = 0; i < report.ranges(); i++) {
            values.add(span.from());
            values.add(span.to());
        }
        return values.toArray();
    }
}
