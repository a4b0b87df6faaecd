package io.walletline.ticket.overview.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report: for each group its figures, all of them by the same names in the same order. Times are in seconds. */
record Report(ReportName report, Grouping by, Instant from, Instant to, List<String> columns, List<Row> rows) {

    /** A figure that does not exist, such as a rate of nothing, is null. */
    record Row(String group, Map<String, @Nullable Double> figures) {}
}
