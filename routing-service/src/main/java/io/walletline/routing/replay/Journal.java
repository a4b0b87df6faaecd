package io.walletline.routing.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.engine.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes facts from the thread that decides, at the cost of an append to a list, and writes them a page at a time from
 * another thread. When pages cannot be written for long, it lets facts go, to the end of that engine's life: a replay knows
 * by the missing page that it must not go on.
 */
@ApplicationScoped
public class Journal {

    private static final int MOST_IN_MEMORY = 300_000;

    private final FactPages pages;
    private final Clock clock;
    private final Duration keep;
    private List<Entry> entries = new ArrayList<>();
    private boolean overflown;

    record Entry(UUID life, long at, EngineFact fact) {}

    Journal(Sql sql, ObjectMapper json, Clock clock, @ConfigProperty(name = "walletline.replay.keep") Duration keep) {
        this.pages = new FactPages(sql, json);
        this.clock = clock;
        this.keep = keep;
    }

    /** A new engine, which knows nothing yet. */
    RecordedEngine.Scribe begin(Policy policy) {
        var life = pages.begin(policy);
        return (at, fact) -> note(life, at, fact);
    }

    private synchronized void note(UUID life, long at, EngineFact fact) {
        if (entries.size() >= MOST_IN_MEMORY) {
            overflown = true;
            pages.giveUp(life);
        } else {
            entries.add(new Entry(life, at, fact));
        }
    }

    @Scheduled(every = "${walletline.replay.page-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        // One at a time, or pages would be numbered in another order than their facts were noted.
        synchronized (pages) {
            var taken = take();
            try {
                if (!taken.isEmpty()) {
                    pages.write(taken);
                }
            } catch (RuntimeException e) {
                Log.warnf("facts for replays wait: %s", e.getClass().getName());
                putBack(taken);
            }
        }
    }

    /** Facts are kept for a while only: the grounds of each offer stay in any case. */
    @Scheduled(every = "1h", delayed = "30m")
    void forget() {
        pages.forget(clock.instant().minus(keep));
    }

    void onStop(@Observes ShutdownEvent event) {
        write();
    }

    private synchronized List<Entry> take() {
        var taken = entries;
        entries = new ArrayList<>();
        if (overflown) {
            overflown = false;
            Log.warn("facts for replays were let go");
        }
        return taken;
    }

    private synchronized void putBack(List<Entry> taken) {
        taken.addAll(entries);
        entries = taken;
    }
}
