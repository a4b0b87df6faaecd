package io.walletline.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements. Inside a transaction they take part in it; outside, each is a transaction of its own. Entities of the
 * transaction that Hibernate has not flushed yet are not seen.
 *
 * <p>Values are texts, numbers, booleans, ids, instants, bytes, arrays of texts, ids or longs, or null.
 */
@ApplicationScoped
public class Sql {

    private final Connections connections;

    @Inject
    public Sql(DataSource database) {
        this(database::getConnection);
    }

    private Sql(Connections connections) {
        this.connections = connections;
    }

    /** Where a statement's connection comes from, and what becomes of it after the statement. */
    private interface Connections {
        Connection get() throws SQLException;

        default void giveBack(Connection connection) throws SQLException {
            connection.close();
        }
    }

    private record HeldConnection(Connection get) implements Connections {
        @Override
        public void giveBack(Connection connection) {
            // the holder closes it
        }
    }

    /** The values of an array parameter: {@code = any (?)}. */
    public static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** The values of an array parameter: {@code = any (?)}. */
    public static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** The values of an array parameter: {@code = any (?)}. */
    public static Long[] longs(Collection<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }

    /**
     * A statement that answers with rows: a select, or a change with {@code returning}. It runs when its result is asked for.
     *
     * @param values of its parameters, in their order
     */
    public Query query(String sql, @Nullable Object... values) {
        return new Query(sql, values, 0, Duration.ZERO);
    }

    /**
     * Runs a statement that changes rows.
     *
     * @return number of rows that it changed
     * @throws StatementFailed if the database refuses it
     */
    public int update(String sql, @Nullable Object... values) {
        return run(sql, statement -> {
            Parameters.bind(statement, 0, values);
            return statement.executeUpdate();
        });
    }

    /** Waits until nobody else has the turn of this name, and keeps it to the end of the transaction. */
    public void takeTurn(String name) {
        query("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", name)
                .exists();
    }

    /**
     * Runs one statement for many rows of values, as one batch in one round trip.
     *
     * @return number of rows that were changed; a batch that the driver has rewritten counts as one a row of values
     * @throws StatementFailed if the database refuses it; a batch outside a transaction may have been done in part
     */
    public int updateAll(String sql, Collection<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        return run(sql, statement -> {
            for (var values : rows) {
                Parameters.bind(statement, 0, values);
                statement.addBatch();
            }
            return Arrays.stream(statement.executeBatch())
                    .map(changed -> changed == PreparedStatement.SUCCESS_NO_INFO ? 1 : changed)
                    .sum();
        });
    }

    /**
     * Reads one state of a database from outside of any service: one connection, one transaction, read only.
     *
     * @throws StatementFailed if the database cannot be reached or refuses a statement
     */
    public static <T> T inOneSnapshot(String jdbcUrl, String user, String password, Function<Sql, T> reader) {
        return StatementFailed.orFail("connect", () -> {
            try (var connection = DriverManager.getConnection(jdbcUrl, user, password)) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
                return reader.apply(new Sql(new HeldConnection(connection)));
            }
        });
    }

    private interface Work<T extends @Nullable Object> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T extends @Nullable Object> T run(String sql, Work<T> work) {
        return StatementFailed.orFail(sql, () -> {
            var connection = connections.get();
            try (var statement = connection.prepareStatement(sql)) {
                return work.with(statement);
            } finally {
                connections.giveBack(connection);
            }
        });
    }

    /** A statement that answers with rows, and what is wanted of them. */
    public final class Query {

        private final String sql;
        private final @Nullable Object[] values;
        private final int fetched;
        private final Duration longest;

        private Query(String sql, @Nullable Object[] values, int fetched, Duration longest) {
            this.sql = sql;
            this.values = values;
            this.fetched = fetched;
            this.longest = longest;
        }

        /** Rows come in portions of this size, so that not all are in memory at once. Only inside a transaction. */
        public Query inPortionsOf(int rows) {
            return new Query(sql, values, rows, longest);
        }

        /** The database gives up after this time (whole seconds) with SQL state 57014. */
        public Query withinAtMost(Duration time) {
            return new Query(sql, values, fetched, time);
        }

        /**
         * All rows, in the order of the result.
         *
         * @param columns is told the columns' names before the first row, and also if there is none
         */
        public <T> List<T> list(Consumer<List<String>> columns, Function<Row, T> reader) {
            return read(result -> {
                var row = new Row(result, sql);
                columns.accept(row.columns());
                var found = new ArrayList<T>();
                while (result.next()) {
                    found.add(reader.apply(row));
                }
                return found;
            });
        }

        /** All rows, in the order of the result. */
        public <T> List<T> list(Function<Row, T> reader) {
            var found = new ArrayList<T>();
            forEach(row -> found.add(reader.apply(row)));
            return found;
        }

        /**
         * The first row's value, if there is a row.
         *
         * @throws NullPointerException if the reader answers null
         */
        public <T> Optional<T> first(Function<Row, T> reader) {
            return read(
                    result -> result.next() ? Optional.of(reader.apply(new Row(result, sql))) : Optional.<T>empty());
        }

        /**
         * The first row's value.
         *
         * @throws IllegalStateException if there is no row
         */
        public <T extends @Nullable Object> T one(Function<Row, T> reader) {
            return read(result -> {
                if (!result.next()) {
                    throw new IllegalStateException("no row: " + sql);
                }
                return reader.apply(new Row(result, sql));
            });
        }

        /**
         * Answers of two statements that are joined by a semicolon, in one round trip: the second has a snapshot of its own, so
         * that it sees what was committed while the first waited.
         *
         * @param reader of the first statement's first row
         * @param next of the second statement's first row, which may be missing
         * @param both makes the answer out of the two; null stands for a missing row
         * @throws IllegalStateException if the first statement has no row
         */
        public <A, B, T> T oneAndNext(
                Function<Row, A> reader, Function<Row, B> next, BiFunction<A, @Nullable B, T> both) {
            return run(sql, statement -> {
                Parameters.bind(statement, 0, values);
                statement.execute();
                var first = firstOf(statement.getResultSet(), reader);
                if (first == null) {
                    throw new IllegalStateException("no row: " + sql);
                }
                statement.getMoreResults();
                return both.apply(first, firstOf(statement.getResultSet(), next));
            });
        }

        private <T> @Nullable T firstOf(ResultSet result, Function<Row, T> reader) throws SQLException {
            return result.next() ? reader.apply(new Row(result, sql)) : null;
        }

        /** Whether there is a row. */
        public boolean exists() {
            return read(ResultSet::next);
        }

        /** Reads row by row; the reader may not keep the row. */
        public void forEach(Consumer<Row> reader) {
            read(result -> {
                var row = new Row(result, sql);
                while (result.next()) {
                    reader.accept(row);
                }
                return true;
            });
        }

        private interface ResultReader<T extends @Nullable Object> {
            T read(ResultSet result) throws SQLException;
        }

        private <T extends @Nullable Object> T read(ResultReader<T> reader) {
            return run(sql, statement -> {
                Parameters.bind(statement, 0, values);
                statement.setFetchSize(fetched);
                statement.setQueryTimeout(Math.toIntExact(longest.toSeconds()));
                try (var result = statement.executeQuery()) {
                    return reader.read(result);
                }
            });
        }
    }
}
