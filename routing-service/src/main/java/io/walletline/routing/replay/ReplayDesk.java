package io.walletline.routing.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Replays what all engines were told in a span of time. */
@ApplicationScoped
class ReplayDesk {

    private final Journal journal;
    private final SpanReplay replay;

    ReplayDesk(Journal journal, Sql sql, ObjectMapper json) {
        this.journal = journal;
        this.replay = new SpanReplay(new FactPages(sql, json));
    }

    ReplayReport replay(Instant from, Instant to, SpanReplay.Progress progress) {
        BadReplaySpan.check(from, to);
        journal.write();
        return replay.run(from, to, progress);
    }
}
