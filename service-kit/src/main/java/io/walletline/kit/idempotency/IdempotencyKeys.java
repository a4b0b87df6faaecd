package io.walletline.kit.idempotency;

import io.walletline.kit.idempotency.Idempotency.StoredAnswer;
import io.walletline.kit.privacy.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
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

    private final DataSource database;
    private final Sealer sealer;

    IdempotencyKeys(DataSource database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** Takes the key until the transaction ends; false if another call holds it. */
    boolean lock(String scope, String key) {
        return query(
                "select pg_try_advisory_xact_lock(hashtextextended(? || chr(10) || ?, 0))",
                scope,
                key,
                row -> row.getBoolean(1));
    }

    @Nullable
    StoredAnswer find(String scope, String key) {
        var sql = "select fingerprint, status, location, etag, body from idempotency_key where scope = ? and key = ?";
        return query(
                sql,
                scope,
                key,
                row -> new StoredAnswer(
                        row.getBytes(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        open(scope, key, row.getString(5))));
    }

    void store(String scope, String key, StoredAnswer answer, Instant now) {
        var sql = """
                insert into idempotency_key (scope, key, fingerprint, status, location, etag, body, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""";
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, scope);
            insert.setString(2, key);
            insert.setBytes(3, answer.fingerprint());
            insert.setInt(4, answer.status());
            insert.setString(5, answer.location());
            insert.setString(6, answer.etag());
            insert.setString(7, seal(scope, key, answer.body()));
            insert.setTimestamp(8, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store the answer of an idempotent call", e);
        }
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

    private interface Reader<T> {
        T read(java.sql.ResultSet row) throws SQLException;
    }

    private <T> @Nullable T query(String sql, String scope, String key, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, scope);
            select.setString(2, key);
            try (var rows = select.executeQuery()) {
                return rows.next() ? reader.read(rows) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read an idempotency key", e);
        }
    }
}
