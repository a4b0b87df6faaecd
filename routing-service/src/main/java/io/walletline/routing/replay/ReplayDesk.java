package io.walletline.routing.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** Replays what all engines were told in a span of time. */
@ApplicationScoped
class ReplayDesk {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Journal journal;
    private final Pages pages;

    ReplayDesk(Journal journal, DataSource database, ObjectMapper json) {
        this.journal = journal;
        this.pages = new Pages(database, json);
    }

    ReplayReport replay(Instant from, Instant to) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new BadReplaySpan();
        }
        journal.write();
        ReplayReport report = new ReplayReport(from, to, 0, 0, 0, 0, null);
        for (Pages.Chapter chapter : pages.chapters(from, to)) {
            Replay replay = new Replay(chapter.policy(), from, to);
            pages.read(chapter.life(), to, replay::tell);
            report = replay.addTo(report);
        }
        return report;
    }
}
