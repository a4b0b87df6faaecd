package io.walletline.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes that nobody reads before the transaction ends: they go to the database together, just before the commit, in one
 * round trip. Rows of one statement keep their order, and many of them go as a batch of their own. The entities of the
 * same transaction may not be flushed by then: tables that refer to one by a foreign key are none for here.
 */
@ApplicationScoped
public class LastWrites {

    /** More rows of one statement than this are cheaper as one batch: the driver makes one insert of them. */
    private static final int FEW = 8;

    private static final Pattern ROW_AT_THE_END = Pattern.compile("\\bvalues\\s*(\\([?,\\s:a-z]+\\))$");

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    LastWrites(DataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** The writes of one transaction that are not written yet: rows of values by statement. */
    private static final class Batch {
        private Map<String, List<@Nullable Object[]>> writes = new LinkedHashMap<>();
        private boolean closed;

        void add(String sql, @Nullable Object[] values) {
            if (closed) {
                throw new IllegalStateException("the transaction's last writes are written already");
            }
            writes.computeIfAbsent(sql, statement -> new ArrayList<>()).add(values);
        }

        Map<String, List<@Nullable Object[]>> drain() {
            var all = writes;
            writes = new LinkedHashMap<>();
            return all;
        }
    }

    /**
     * Adds a write to the current transaction. If it fails, the transaction does.
     *
     * @param sql one statement without a result and without a semicolon
     * @param values of its parameters, as those of {@link Sql}
     */
    @Transactional(TxType.MANDATORY)
    public void add(String sql, @Nullable Object... values) {
        batchOfThisTransaction().add(sql, values);
    }

    /**
     * Writes what has been added so far, in one round trip, so that later statements of the transaction can refer to it.
     *
     * @return whether there was something to write
     */
    @Transactional(TxType.MANDATORY)
    public boolean writeNow() {
        var known = (Batch) transaction.getResource(LastWrites.class);
        if (known == null || known.writes.isEmpty()) {
            return false;
        }
        write(known.drain());
        return true;
    }

    private Batch batchOfThisTransaction() {
        var known = (Batch) transaction.getResource(LastWrites.class);
        if (known != null) {
            return known;
        }
        var batch = new Batch();
        transaction.putResource(LastWrites.class, batch);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                batch.closed = true;
                write(batch.drain());
            }

            @Override
            public void afterCompletion(int status) {
                // they share the transaction's fate
            }
        });
        return batch;
    }

    private void write(Map<String, List<@Nullable Object[]>> writes) {
        if (writes.isEmpty()) {
            return;
        }
        StatementFailed.orFail(String.join("; ", writes.keySet()), () -> {
            try (var connection = database.getConnection()) {
                writeAll(connection, writes);
                return true;
            }
        });
    }

    private static void writeAll(Connection connection, Map<String, List<@Nullable Object[]>> writes)
            throws SQLException {
        var few = new ArrayList<Map.Entry<String, List<@Nullable Object[]>>>();
        for (var write : writes.entrySet()) {
            if (write.getValue().size() > FEW) {
                writeMany(connection, write.getKey(), write.getValue());
            } else {
                few.add(write);
            }
        }
        if (!few.isEmpty()) {
            writeTogether(connection, few);
        }
    }

    /**
     * Statements joined by semicolons are one statement to the driver, which sends them without waiting in between; rows of
     * one insert are one statement to the database too, which opens the table and its indexes once.
     */
    private static void writeTogether(Connection connection, List<Map.Entry<String, List<@Nullable Object[]>>> writes)
            throws SQLException {
        var sql = writes.stream()
                .map(write -> times(write.getKey(), write.getValue().size()))
                .collect(Collectors.joining(";\n"));
        try (var statement = connection.prepareStatement(sql)) {
            var index = 0;
            for (var write : writes) {
                for (var values : write.getValue()) {
                    index = Parameters.bind(statement, index, values);
                }
            }
            statement.execute();
        }
    }

    private static String times(String sql, int rows) {
        var row = ROW_AT_THE_END.matcher(sql);
        return row.find()
                ? sql + (", " + row.group(1)).repeat(rows - 1)
                : String.join(";\n", Collections.nCopies(rows, sql));
    }

    private static void writeMany(Connection connection, String sql, List<@Nullable Object[]> rows)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var values : rows) {
                Parameters.bind(statement, 0, values);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
