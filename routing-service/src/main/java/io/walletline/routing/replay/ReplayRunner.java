package io.walletline.routing.replay;

import io.quarkus.logging.Log;
import io.walletline.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Replays in the background, one at a time on each instance: it takes a core from those who decide now. */
@ApplicationScoped
class ReplayRunner {

    private final ReplayDesk desk;
    private final ReplayRuns runs;
    private final Ids ids;
    private final Semaphore free = new Semaphore(1);

    ReplayRunner(ReplayDesk desk, ReplayRuns runs, Ids ids) {
        this.desk = desk;
        this.runs = runs;
        this.ids = ids;
    }

    /** @throws ReplayRunning if another one is not done yet */
    ReplayRun start(Instant from, Instant to) {
        BadReplaySpan.check(from, to);
        if (!free.tryAcquire()) {
            throw new ReplayRunning();
        }
        var id = ids.next();
        boolean started = false;
        try {
            runs.begin(id, from, to);
            Thread.ofPlatform().name("replay").daemon().start(() -> run(id, from, to));
            started = true;
        } finally {
            if (!started) {
                free.release();
            }
        }
        return read(id);
    }

    ReplayRun read(UUID id) {
        return runs.find(id).orElseThrow(UnknownReplay::new);
    }

    private void run(UUID id, Instant from, Instant to) {
        try {
            runs.end(id, desk.replay(from, to, inSteps(id)));
        } catch (RuntimeException e) {
            Log.warnf("a replay has failed: %s", e.getClass().getName());
            runs.end(id, null);
        } finally {
            free.release();
        }
    }

    /** Written at each hundredth: a page may hold a handful of facts only. */
    private SpanReplay.Progress inSteps(UUID id) {
        long[] next = {0};
        return (done, total) -> {
            if (done >= next[0] || done == total) {
                next[0] = done + Math.max(1, total / 100);
                runs.progress(id, done, total);
            }
        };
    }
}
