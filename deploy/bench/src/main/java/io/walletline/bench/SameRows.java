package io.walletline.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one action of a service wrote, and one statement that writes such rows again: the same tables, columns, sizes
 * and indexes, in one round trip, without a service. Values by which rows are known are made anew each time.
 */
final class SameRows implements WriteLoop.Work {

    /** The columns that a program can write (neither generated nor numbered by the table), and whether a key begins with it. */
    private static final String COLUMNS = """
            select column_name, format_type(a.atttypid, a.atttypmod),
                   exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique
                           and a.attnum = i.indkey[0])
            from information_schema.columns c
            join pg_attribute a on a.attrelid = c.table_name::regclass and a.attname = c.column_name
            where c.table_schema = 'public' and c.table_name = ? and c.is_generated = 'NEVER'
              and c.identity_generation is distinct from 'ALWAYS' order by c.ordinal_position""";

    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            order by 1""";

    private record Column(String name, String type, boolean identifying) {}

    private record Row(String table, List<Column> columns, List<@Nullable String> values) {}

    private final List<Row> rows;
    private final String sql;
    private final Map<String, Column> identifying = new LinkedHashMap<>();

    private SameRows(List<Row> rows) {
        this.rows = rows;
        for (Row row : rows) {
            for (int i = 0; i < row.values().size(); i++) {
                var value = row.values().get(i);
                if (value != null && row.columns().get(i).identifying()) {
                    identifying.putIfAbsent(value, row.columns().get(i));
                }
            }
        }
        var inserts = new ArrayList<String>();
        for (Row row : rows) {
            inserts.add("w%d as (insert into %s (%s) values (%s))"
                    .formatted(
                            inserts.size(),
                            row.table(),
                            row.columns().stream().map(Column::name).collect(Collectors.joining(", ")),
                            row.columns().stream()
                                    .map(column -> "?::" + column.type())
                                    .collect(Collectors.joining(", "))));
        }
        this.sql = "with " + String.join(", ", inserts) + " select 1";
    }

    interface Action {
        void run() throws Exception;
    }

    /** Finds what the action inserts; what it only changes in rows that were there is not among it. */
    static SameRows of(Connection database, Action action) throws Exception {
        var before = counts(database);
        var since = text(database, "select pg_current_xact_id()::text");
        action.run();
        var rows = new ArrayList<Row>();
        for (var table : before.entrySet()) {
            var columns = columns(database, table.getKey());
            var found = read(database, table.getKey(), columns, since);
            var added = count(database, table.getKey()) - table.getValue();
            rows.addAll(found.subList(0, (int) Math.min(found.size(), added)));
        }
        return new SameRows(rows);
    }

    /** The numbers of rows by table, for the report. */
    @Override
    public String toString() {
        var byTable = new LinkedHashMap<String, Integer>();
        rows.forEach(row -> byTable.merge(row.table(), 1, Integer::sum));
        return byTable.entrySet().stream()
                .map(table -> table.getValue() + " " + table.getKey())
                .collect(Collectors.joining(", "));
    }

    @Override
    public PreparedStatement prepare(Connection database) throws SQLException {
        return database.prepareStatement(sql);
    }

    /** Writes all rows once more, under new identities. */
    @Override
    public void execute(PreparedStatement statement, SplittableRandom random) throws SQLException {
        var renamed = new LinkedHashMap<String, String>();
        identifying.forEach((value, column) -> renamed.put(value, another(value, column.type(), random)));
        int parameter = 1;
        for (Row row : rows) {
            for (int i = 0; i < row.values().size(); i++) {
                statement.setString(
                        parameter++, renamed(row.values().get(i), row.columns().get(i), renamed));
            }
        }
        statement.execute();
    }

    private static @Nullable String renamed(@Nullable String value, Column column, Map<String, String> renamed) {
        if (value == null || renamed.containsKey(value)) {
            return value == null ? null : renamed.get(value);
        }
        if (!column.type().startsWith("json")) {
            return value;
        }
        var document = value;
        for (var entry : renamed.entrySet()) {
            if (entry.getKey().length() >= 36) {
                document = document.replace(entry.getKey(), entry.getValue());
            }
        }
        return document;
    }

    private static String another(String value, String type, SplittableRandom random) {
        if (type.equals("uuid")) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        if (type.equals("bytea")) {
            var bytes = new byte[(value.length() - 2) / 2];
            random.nextBytes(bytes);
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (type.startsWith("bigint") || type.startsWith("integer")) {
            return value;
        }
        return type.startsWith("timestamp") || type.equals("boolean")
                ? value
                : value.substring(0, Math.min(4, value.length())) + Long.toUnsignedString(random.nextLong(), 36);
    }

    private static Map<String, Long> counts(Connection database) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        try (var statement = database.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                counts.put(tables.getString(1), count(database, tables.getString(1)));
            }
        }
        return counts;
    }

    private static long count(Connection database, String table) throws SQLException {
        return Long.parseLong(text(database, "select count(*) from " + table));
    }

    private static String text(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<Column> columns(Connection database, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = database.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add(new Column(row.getString(1), row.getString(2), row.getBoolean(3)));
                }
            }
        }
        return columns;
    }

    private static List<Row> read(Connection database, String table, List<Column> columns, String since)
            throws SQLException {
        var query = "select %s from %s where xmin::text::bigint >= %s"
                .formatted(
                        columns.stream().map(c -> c.name() + "::text").collect(Collectors.joining(", ")), table, since);
        var rows = new ArrayList<Row>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                var values = new ArrayList<@Nullable String>();
                for (int i = 1; i <= columns.size(); i++) {
                    values.add(found.getString(i));
                }
                rows.add(new Row(table, columns, values));
            }
        }
        return rows;
    }
}
