package io.walletline.kit.idempotency;

import io.walletline.kit.idempotency.Idempotency.StoredAnswer;
import io.walletline.kit.privacy.Sealer;
import io.walletline.kit.sql.LastWrites;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code idempotency_key}. Every method takes part in the caller's transaction. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String SEALED = "sealed:";

    /** The second statement sees what whoever held the key before has committed: each has its own snapshot. */
    private static final String TAKE = """
            select pg_try_advisory_xact_lock(hashtextextended(? || chr(10) || ?, 0));
            select fingerprint, status, location, etag, body from idempotency_key where scope = ? and key = ?""";

    private static final String STORE = """
            insert into idempotency_key (scope, key, fingerprint, status, location, etag, body, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final LastWrites last;
    private final Sealer sealer;

    IdempotencyKeys(DataSource database, LastWrites last, Sealer sealer) {
        this.database = database;
        this.last = last;
        this.sealer = sealer;
    }

    /** @param first what the key was answered with before */
    record Taken(boolean mine, @Nullable StoredAnswer first) {}

    /** Takes the key until the transaction ends, unless another call holds it. Both statements are one round trip. */
    Taken take(String scope, String key) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(TAKE)) {
            for (int i = 1; i <= 4; i += 2) {
                select.setString(i, scope);
                select.setString(i + 1, key);
            }
            select.execute();
            var mine = isTrue(select.getResultSet());
            select.getMoreResults();
            var row = select.getResultSet();
            return new Taken(mine, row.next() ? read(row, scope, key) : null);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read an idempotency key", e);
        }
    }

    private static boolean isTrue(ResultSet row) throws SQLException {
        return row.next() && row.getBoolean(1);
    }

    private StoredAnswer read(ResultSet row, String scope, String key) throws SQLException {
        return new StoredAnswer(
                row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4), open(scope, key, row.getString(5)));
    }

    /** A last write of the caller's transaction. */
    void store(String scope, String key, StoredAnswer answer, Instant now) {
        last.add(
                STORE,
                scope,
                key,
                answer.fingerprint(),
                answer.status(),
                answer.location(),
                answer.etag(),
                seal(scope, key, answer.body()),
                now);
    }

    /** An answer repeats what somebody wrote: it is not to lie here in clear. */
    private @Nullable String seal(String scope, String key, @Nullable String body) {
        return body == null
                ? null
                : SEALED + Base64.getEncoder().encodeToString(sealer.seal("answer:" + scope + "\n" + key, body));
    }

    private @Nullable String open(String scope, String key, @Nullable String stored) {
        return stored == null || !stored.startsWith(SEALED)
                ? stored
                : sealer.open(
                        "answer:" + scope + "\n" + key, Base64.getDecoder().decode(stored.substring(SEALED.length())));
    }

    void forget(String collection, Collection<UUID> ids) {
        var sql = "delete from idempotency_key where substring(scope from ?) = any (?)";
        try (Connection connection = database.getConnection();
                var delete = connection.prepareStatement(sql)) {
            delete.setString(1, "/" + collection + "/([0-9a-f-]{36})");
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "text", ids.stream().map(UUID::toString).toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget answers", e);
        }
    }

    /** Forgets keys that were first used before the given time. */
    int forgetBefore(Instant time) {
        try (Connection connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(time));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget old idempotency keys", e);
        }
    }
}
