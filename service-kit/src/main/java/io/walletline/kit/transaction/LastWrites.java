package io.walletline.kit.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes that nobody reads before the transaction ends: they go to the database together, just before the commit and in
 * the order in which they were added, in one round trip however many they are. The entities of the same transaction may
 * not be flushed by then: tables that refer to one by a foreign key are none for here.
 */
@ApplicationScoped
public class LastWrites {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    LastWrites(DataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    private record Write(String sql, @Nullable Object[] values) {}

    /** What one transaction has added; null once it is written. */
    private static final class Batch {
        private @Nullable List<Write> writes = new ArrayList<>();

        void add(Write write) {
            if (writes == null) {
                throw new IllegalStateException("the transaction's last writes are written already");
            }
            writes.add(write);
        }

        List<Write> close() {
            var all = writes == null ? List.<Write>of() : writes;
            writes = null;
            return all;
        }
    }

    /**
     * Adds a write to the current transaction. If it fails, the transaction does.
     *
     * @param sql one statement without a result and without a semicolon
     * @param values of its parameters: texts, numbers, ids, instants, bytes, arrays of ids or of longs, or null
     */
    @Transactional(TxType.MANDATORY)
    public void add(String sql, @Nullable Object... values) {
        batchOfThisTransaction().add(new Write(sql, values));
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
                write(batch.close());
            }

            @Override
            public void afterCompletion(int status) {
                // they share the transaction's fate
            }
        });
        return batch;
    }

    /** Statements joined by semicolons are one statement to the driver, which sends them without waiting in between. */
    private void write(List<Write> writes) {
        var sql = String.join(";\n", writes.stream().map(Write::sql).toList());
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var index = 0;
            for (var write : writes) {
                for (var value : write.values()) {
                    set(statement, ++index, value);
                }
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write at the end of a transaction", e);
        }
    }

    private static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Instant time -> statement.setObject(index, time.atOffset(ZoneOffset.UTC));
            case byte[] bytes -> statement.setBytes(index, bytes);
            case UUID[] ids ->
                statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids));
            case Long[] numbers ->
                statement.setArray(index, statement.getConnection().createArrayOf("bigint", numbers));
            default -> statement.setObject(index, value);
        }
    }
}
