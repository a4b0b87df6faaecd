package io.walletline.ticket.privacy.export;

import io.walletline.testkit.KafkaTap;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks for a text in every column of every table that can hold one, and in every record of the topics. */
final class Everything {

    private final DataSource database;

    Everything(DataSource database) {
        this.database = database;
    }

    private record Column(String table, String name, String type) {}

    /** The columns in which the text stands in clear, as {@code table.column}. */
    List<String> columnsWith(String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            for (var column : columns(connection)) {
                if (holds(connection, column, text)) {
                    found.add(column.table() + "." + column.name());
                }
            }
        }
        return found;
    }

    /** All topics of our services in which the text stands in clear. */
    static List<String> topicsWith(String text) {
        var prefix = System.getProperty("walletline.test.prefix");
        try (var tap = KafkaTap.open()) {
            return List.of("ticket.events.v1", "wallet.commands.v1").stream()
                    .filter(topic -> tap.records(prefix + topic).stream()
                            .anyMatch(each -> new String(each.value(), StandardCharsets.UTF_8).contains(text)))
                    .toList();
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        var sql = "select table_name, column_name, data_type from information_schema.columns c "
                + "join information_schema.tables t using (table_schema, table_name) "
                + "where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in "
                + "('text', 'character varying', 'bytea', 'jsonb', 'json', 'ARRAY', 'tsvector', 'USER-DEFINED')";
        var columns = new ArrayList<Column>();
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            while (row.next()) {
                columns.add(new Column(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return columns;
    }

    private static boolean holds(Connection connection, Column column, String text) throws SQLException {
        var name = "\"" + column.name() + "\"";
        var condition = column.type().equals("bytea")
                ? "position(convert_to(?, 'UTF8') in " + name + ") > 0"
                : "position(? in " + name + "::text) > 0";
        try (var select = connection.prepareStatement(
                "select exists (select 1 from \"" + column.table() + "\" where " + condition + ")")) {
            select.setString(1, text);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
