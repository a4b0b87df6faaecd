package io.walletline.kit.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds Java values to a statement's parameters. Instants go as UTC, with a precision of a microsecond. */
final class Parameters {

    private Parameters() {}

    /**
     * Binds one row of values behind those that are bound already.
     *
     * @param bound number of parameters that are bound already
     * @return number of parameters that are bound now
     */
    static int bind(PreparedStatement statement, int bound, @Nullable Object[] values) throws SQLException {
        var index = bound;
        for (var value : values) {
            bindOne(statement, ++index, value);
        }
        return index;
    }

    private static void bindOne(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Instant time -> statement.setObject(index, time.atOffset(ZoneOffset.UTC));
            case byte[] bytes -> statement.setBytes(index, bytes);
            case UUID[] ids -> bindArray(statement, index, "uuid", ids);
            case Long[] numbers -> bindArray(statement, index, "bigint", numbers);
            case String[] texts -> bindArray(statement, index, "text", texts);
            default -> statement.setObject(index, value);
        }
    }

    private static void bindArray(PreparedStatement statement, int index, String type, Object[] elements)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, elements));
    }
}
