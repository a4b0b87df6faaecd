package io.walletline.kit.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.walletline.kit.privacy.Sealer;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/**
 * Counts uses by the generic cell rate algorithm (ITU-T I.371, annex A): {@code times} at once, then one each
 * {@code per / times}. A row tells when a subject's uses are all free again; one statement looks and counts, so that any
 * number of instances and simultaneous requests share it exactly. A subject is stored as a keyed hash only.
 */
@ApplicationScoped
public class RateLimits {

    private static final String SETTING = "walletline.limits.";

    /** Counts a use and answers with a row, or answers with none and counts nothing. */
    private static final String USE = """
            insert into limit_use as used (name, subject, free_at) values (?, ?, ?::timestamptz + ?::interval)
            on conflict (name, subject) do update set free_at = greatest(used.free_at, ?) + ?::interval
            where greatest(used.free_at, ?) + ?::interval <= ?::timestamptz + ?::interval
            returning free_at""";

    private final Sql sql;
    private final Sealer sealer;
    private final Clock clock;
    private final Config config;
    private final MeterRegistry meters;
    private final Map<Limit, Optional<Limit>> configured = new ConcurrentHashMap<>();

    RateLimits(Sql sql, Sealer sealer, Clock clock, Config config, MeterRegistry meters) {
        this.sql = sql;
        this.sealer = sealer;
        this.clock = clock;
        this.config = config;
        this.meters = meters;
    }

    /**
     * Counts a use in the caller's transaction: what is rolled back was not used. Requests of one subject that come at once
     * wait for each other.
     *
     * @param subject whom the limit counts: a customer ref, an agent id, a number, an address
     * @throws TooManyRequests if nothing is left of it
     */
    @Transactional
    public void use(Limit limit, String subject) {
        useNow(limit, subject);
    }

    /** As {@link #use}, for whoever goes on otherwise when nothing is left: the transaction is not lost. */
    @Transactional
    public boolean admits(Limit limit, String subject) {
        return refused(limit, subject).isEmpty();
    }

    /**
     * Counts a use whatever becomes of the caller's transaction: for attempts, which count most when they fail.
     *
     * @throws TooManyRequests if nothing is left of the limit
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void attempt(Limit limit, String subject) {
        useNow(limit, subject);
    }

    private void useNow(Limit limit, String subject) {
        refused(limit, subject).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Counts a use; the refusal if nothing is left. */
    private Optional<TooManyRequests> refused(Limit stated, String subject) {
        return configured(stated).flatMap(limit -> {
            var now = clock.instant();
            var hash = sealer.blindIndex(limit.name() + "\n" + subject);
            var step = limit.step().toString();
            var per = limit.per().toString();
            var used = sql.query(USE, limit.name(), hash, now, step, now, step, now, step, now, per)
                    .exists();
            if (used) {
                return Optional.empty();
            }
            meters.counter("walletline.limited", "limit", limit.name()).increment();
            return Optional.of(new TooManyRequests(limit.name(), untilFree(limit, hash)));
        });
    }

    private Duration untilFree(Limit limit, byte[] subject) {
        var now = clock.instant();
        var freeAt = sql.query("select free_at from limit_use where name = ? and subject = ?", limit.name(), subject)
                .first(row -> row.instant(1))
                .orElse(now);
        return Duration.between(now, freeAt).plus(limit.step()).minus(limit.per());
    }

    /**
     * The limit with the figures that hold here; empty if it is switched off.
     *
     * @throws IllegalArgumentException if its setting is neither {@code off} nor like {@code 20/PT1H}
     */
    private Optional<Limit> configured(Limit stated) {
        return configured.computeIfAbsent(
                stated,
                limit -> config.getOptionalValue(SETTING + limit.name(), String.class)
                        .map(setting -> setting.strip().equals("off")
                                ? Optional.<Limit>empty()
                                : Optional.of(limit.as(setting)))
                        .orElse(Optional.of(limit)));
    }

    /** Forgets subjects whose uses are all free again. */
    @Transactional
    int forgetFree() {
        return sql.update("delete from limit_use where free_at < ?", clock.instant());
    }
}
