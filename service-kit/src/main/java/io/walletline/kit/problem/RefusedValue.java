package io.walletline.kit.problem;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of a request that the database cannot keep: the last guard behind the rules of the edge. */
final class RefusedValue {

    /**
     * PostgreSQL, appendix A: text too long, number out of range, time out of range, interval overflow, character not in the
     * repertoire, untranslatable character.
     */
    private static final Set<String> STATES = Set.of("22001", "22003", "22008", "22015", "22021", "22P05");

    private RefusedValue() {}

    static boolean isBehind(Throwable error) {
        return stateOf(error) != null;
    }

    static @Nullable String stateOf(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof SQLException refused && STATES.contains(String.valueOf(refused.getSQLState()))) {
                return refused.getSQLState();
            }
        }
        return null;
    }
}
