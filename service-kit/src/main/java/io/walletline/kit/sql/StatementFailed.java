package io.walletline.kit.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement that the database refused or did not answer. The message names the statement and none of its values. */
public final class StatementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 120;
    private static final String UNIQUE_VIOLATION = "23505";

    private final String state;

    StatementFailed(String sql, SQLException cause) {
        super("SQL state " + cause.getSQLState() + ": " + shortened(sql), cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** Work on a statement through JDBC. */
    interface Work<T extends @Nullable Object> {

        T run() throws SQLException;
    }

    /**
     * Runs the work.
     *
     * @param sql names the statement in the failure
     * @throws StatementFailed instead of a {@link SQLException}
     */
    static <T extends @Nullable Object> T orFail(String sql, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new StatementFailed(sql, e);
        }
    }

    /** The SQL state, five characters; empty if the driver does not know it. */
    public String state() {
        return state;
    }

    /** Whether the row was there already (SQL state 23505). */
    public boolean isUniqueViolation() {
        return UNIQUE_VIOLATION.equals(state);
    }

    private static String shortened(String sql) {
        var line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
