package io.walletline.kit.sql;

import java.sql.SQLException;

/** A statement that the database refused or did not answer. The message names the statement, never a value of it. */
public final class StatementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 120;
    private static final String UNIQUE_VIOLATION = "23505";

    private final String state;

    StatementFailed(String sql, SQLException cause) {
        super("SQL state " + cause.getSQLState() + ": " + shortened(sql), cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
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
