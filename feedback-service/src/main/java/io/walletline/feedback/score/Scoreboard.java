package io.walletline.feedback.score;

import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Computes scores from invitations and answers. */
@ApplicationScoped
class Scoreboard {

    private final Sql sql;
    private final Clock clock;

    Scoreboard(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Share of answers with a score of 4 or 5. The period is the last 30 days unless given. */
    Share csat(@Nullable String from, @Nullable String to) {
        return share("csat-top-2-of-5", from, to, """
                select count(*) filter (where score >= 4), count(*) from invitation
                where answered_at >= ? and answered_at < ?""");
    }

    /** Share of delivered invitations that were answered. The period is the last 30 days unless given. */
    Share responseRate(@Nullable String from, @Nullable String to) {
        return share("answered-of-delivered", from, to, """
                select count(answered_at), count(*) from invitation
                where delivered_at >= ? and delivered_at < ?""");
    }

    private Share share(String method, @Nullable String from, @Nullable String to, String query) {
        var period = Period.parse(from, to, clock.instant());
        return sql.query(query, period.from(), period.to())
                .one(row -> Share.of(method, period, row.longValue(1), row.longValue(2)));
    }
}
