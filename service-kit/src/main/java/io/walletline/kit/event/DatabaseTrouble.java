package io.walletline.kit.event;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Tells trouble that passes (lost connection, deadlock, lost race) from a defect that does not. */
final class DatabaseTrouble {

    /** SQLSTATE classes that a repetition cannot mend: data exception, integrity violation, wrong SQL. */
    private static final Set<String> DEFECTS = Set.of("22", "23", "42");

    private DatabaseTrouble() {}

    static boolean isBehind(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || state.length() < 2 || !DEFECTS.contains(state.substring(0, 2));
            }
            if (cause.getCause() == cause) {
                return false;
            }
        }
        return false;
    }
}
