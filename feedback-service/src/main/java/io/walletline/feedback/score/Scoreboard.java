package io.walletline.feedback.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Counts answers. */
@ApplicationScoped
class Scoreboard {
    private final EntityManager database;
    private final Clock clock;

    Scoreboard(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who answered 4 or 5, among all who answered. Of the last 30 days unless told otherwise. */
    @Transactional
    Share csat(@Nullable String from, @Nullable String to) {
        return share("csat-top-2-of-5", from, to, """
                select count(*) filter (where score >= 4), count(*) from invitation
                where answered_at >= :from and answered_at < :to""");
    }

    /** Who answered, among those whom the invitation reached. Of the last 30 days unless told otherwise. */
    @Transactional
    Share responseRate(@Nullable String from, @Nullable String to) {
        return share("answered-of-delivered", from, to, """
                select count(answered_at), count(*) from invitation
                where delivered_at >= :from and delivered_at < :to""");
    }

    private Share share(String method, @Nullable String from, @Nullable String to, String query) {
        var period = Period.parse(from, to, clock.instant());
        var counts = (Counts) database.createNativeQuery(query, Counts.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getSingleResult();
        return Share.of(method, period, counts.hits(), counts.all());
    }

    record Counts(long hits, long all) {}
}
