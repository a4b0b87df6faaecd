package io.walletline.routing.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;

/** Replays what all engines were told in a span of time. */
@ApplicationScoped
class ReplayDesk {
    private final Journal journal;
    private final Retelling retelling;

    ReplayDesk(Journal journal, DataSource database, ObjectMapper json) {
        this.journal = journal;
        this.retelling = new Retelling(new Pages(database, json));
    }

    ReplayReport replay(Instant from, Instant to, Retelling.Progress progress) {
        BadReplaySpan.check(from, to);
        journal.write();
        return retelling.tell(from, to, progress);
    }
}
