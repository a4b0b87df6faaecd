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

    /** Of the last 30 days unless told otherwise. */
    @Transactional
    CsatScore csat(@Nullable String from, @Nullable String to) {
        var period = Period.parse(from, to, clock.instant());
        var counts = (Counts) database.createNativeQuery("""
                        select count(*) filter (where score >= 4), count(*) from invitation
                        where answered_at >= :from and answered_at < :to""", Counts.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getSingleResult();
        return CsatScore.of(period, counts.satisfied(), counts.all());
    }

    record Counts(long satisfied, long all) {}
}
