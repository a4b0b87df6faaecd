package io.walletline.ticket.overview.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Computes reports in the database. */
@ApplicationScoped
class Reports {

    private static final int LONGEST_SECONDS = 30;

    private final DataSource database;

    Reports(DataSource database) {
        this.database = database;
    }

    Report compute(ReportName report, Grouping by, Span span) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(report.sql(by))) {
            select.setQueryTimeout(LONGEST_SECONDS);
            bind(select, report, by, span);
            try (var row = select.executeQuery()) {
                var columns = columns(row);
                var rows = new ArrayList<Report.Row>();
                while (row.next()) {
                    var figures = new LinkedHashMap<String, @Nullable Double>();
                    for (var column : columns) {
                        var figure = row.getDouble(column);
                        figures.put(column, row.wasNull() ? null : figure);
                    }
                    rows.add(new Report.Row(row.getString(1), figures));
                }
                return new Report(report, by, span.from(), span.to(), columns, rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot compute a report", e);
        }
    }

    private static void bind(PreparedStatement select, ReportName report, Grouping by, Span span) throws SQLException {
        int next = 1;
        if (by.hasZone()) {
            select.setString(next++, span.zone().getId());
        }
        if (report == ReportName.BACKLOG) {
            select.setTimestamp(next++, Timestamp.from(span.to()));
        }
        for (int i = 0; i < report.ranges(); i++) {
            select.setTimestamp(next++, Timestamp.from(span.from()));
            select.setTimestamp(next++, Timestamp.from(span.to()));
        }
    }

    private static List<String> columns(ResultSet row) throws SQLException {
        var columns = new ArrayList<String>();
        for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getMetaData().getColumnLabel(i));
        }
        return List.copyOf(columns);
    }
}
