package io.walletline.kit.idempotency;

import io.walletline.kit.idempotency.Idempotency.StoredAnswer;
import io.walletline.kit.privacy.Sealer;
import io.walletline.kit.sql.LastWrites;
import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code idempotency_key}. Every method takes part in the caller's transaction. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String SEALED = "sealed:";

    /** The second statement sees what the former holder of the key has committed: each has its own snapshot. */
    private static final String TAKE = """
            select pg_try_advisory_xact_lock(hashtextextended(? || chr(10) || ?, 0));
            select fingerprint, status, location, etag, body from idempotency_key where scope = ? and key = ?""";

    private static final String STORE = """
            insert into idempotency_key (scope, key, fingerprint, status, location, etag, body, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final LastWrites last;
    private final Sealer sealer;

    IdempotencyKeys(Sql sql, LastWrites last, Sealer sealer) {
        this.sql = sql;
        this.last = last;
        this.sealer = sealer;
    }

    /** @param first the answer that was given to the key before */
    record Taken(boolean mine, @Nullable StoredAnswer first) {}

    /** Takes the key until the transaction ends, unless another call holds it. Both statements are one round trip. */
    Taken take(String scope, String key) {
        var hashed = hashed(key);
        return sql.query(TAKE, scope, hashed, scope, hashed)
                .oneAndNext(row -> row.isTrue(1), row -> read(row, scope, key), Taken::new);
    }

    private StoredAnswer read(Row row, String scope, String key) {
        return new StoredAnswer(
                row.bytes(1),
                row.intValue(2),
                row.textOrNull(3),
                row.textOrNull(4),
                open(scope, key, row.textOrNull(5)));
    }

    /** A last write of the caller's transaction. */
    void store(String scope, String key, StoredAnswer answer, Instant now) {
        last.add(
                STORE,
                scope,
                hashed(key),
                answer.fingerprint(),
                answer.status(),
                answer.location(),
                answer.etag(),
                seal(scope, key, answer.body()),
                now);
    }

    /** Keys are typed by people sometimes: they are stored as hashes only. */
    private String hashed(String key) {
        return HexFormat.of().formatHex(sealer.blindIndex("idempotency-key:" + key));
    }

    /** Answers repeat texts that somebody wrote: they are stored sealed. */
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
        sql.update(
                "delete from idempotency_key where substring(scope from ?) = any (?)",
                "/" + collection + "/([0-9a-f-]{36})",
                Sql.texts(ids.stream().map(UUID::toString).toList()));
    }

    /** Forgets keys that were first used before the given time. */
    int forgetBefore(Instant time) {
        return sql.update("delete from idempotency_key where created_at < ?", time);
    }
}
