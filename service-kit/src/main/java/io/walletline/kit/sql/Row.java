package io.walletline.kit.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result, valid while its reader runs. Columns are counted from 1. A method without {@code OrNull} in its name
 * throws a {@link NullPointerException} that names the column where the database holds null.
 */
public final class Row {

    private final ResultSet result;
    private final String sql;

    Row(ResultSet result, String sql) {
        this.result = result;
        this.sql = sql;
    }

    private interface Getter<T> {

        @Nullable
        T get() throws SQLException;
    }

    public String text(int column) {
        return required(column, textOrNull(column));
    }

    public @Nullable String textOrNull(int column) {
        return read(() -> result.getString(column));
    }

    public UUID id(int column) {
        return required(column, idOrNull(column));
    }

    public @Nullable UUID idOrNull(int column) {
        return read(() -> result.getObject(column, UUID.class));
    }

    public Instant instant(int column) {
        return required(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(int column) {
        return read(() -> {
            var time = result.getTimestamp(column);
            return time == null ? null : time.toInstant();
        });
    }

    public int intValue(int column) {
        return required(column, intOrNull(column));
    }

    public @Nullable Integer intOrNull(int column) {
        return read(() -> {
            var number = result.getInt(column);
            return result.wasNull() ? null : number;
        });
    }

    public long longValue(int column) {
        return required(column, longOrNull(column));
    }

    public @Nullable Long longOrNull(int column) {
        return read(() -> {
            var number = result.getLong(column);
            return result.wasNull() ? null : number;
        });
    }

    public double doubleValue(int column) {
        return required(column, doubleOrNull(column));
    }

    public @Nullable Double doubleOrNull(int column) {
        return read(() -> {
            var number = result.getDouble(column);
            return result.wasNull() ? null : number;
        });
    }

    public boolean isTrue(int column) {
        return required(column, read(() -> {
            var value = result.getBoolean(column);
            return result.wasNull() ? null : value;
        }));
    }

    public byte[] bytes(int column) {
        return required(column, bytesOrNull(column));
    }

    public byte @Nullable [] bytesOrNull(int column) {
        return read(() -> result.getBytes(column));
    }

    /** The value of an enum that is stored by its name. */
    public <E extends Enum<E>> E enumValue(int column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E enumOrNull(int column, Class<E> type) {
        var name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** The elements of an array column; none where the database holds null. */
    public <T> List<T> array(int column, Class<T> element) {
        var elements = (Object[]) read(() -> {
            var array = result.getArray(column);
            return array == null ? null : array.getArray();
        });
        return elements == null
                ? List.of()
                : Arrays.stream(elements).map(element::cast).toList();
    }

    /** The names of all columns, in their order. */
    public List<String> columns() {
        var columns = new ArrayList<String>();
        for (int column = 1; column <= numberOfColumns(); column++) {
            var at = column;
            columns.add(required(column, read(() -> result.getMetaData().getColumnLabel(at))));
        }
        return columns;
    }

    private int numberOfColumns() {
        return required(0, read(() -> result.getMetaData().getColumnCount()));
    }

    private <T> T required(int column, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "column " + column + " is null");
    }

    private <T> @Nullable T read(Getter<T> getter) {
        try {
            return getter.get();
        } catch (SQLException e) {
            throw new StatementFailed(sql, e);
        }
    }
}
