package io.walletline.local;

import io.walletline.local.launch.Child;
import io.walletline.local.launch.StartUpCache;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stops what has been started, step by step; what fails to stop does not keep the rest from stopping. */
final class ShutDown {

    private static final System.Logger LOG = System.getLogger(ShutDown.class.getName());

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    /** A JVM that writes its start-up cache needs longer to stop, this once. */
    private static final Duration RECORDING_LIMIT = Duration.ofSeconds(180);

    private final Narrator narrator;
    private final StartUpCache cache;

    ShutDown(Narrator narrator, StartUpCache cache) {
        this.narrator = narrator;
        this.cache = cache;
    }

    ShutDown hangUp(@Nullable OutsideWorld world) {
        if (world != null) {
            quietly(world::hangUpAll);
        }
        return this;
    }

    /** Side by side; one after the other where each writes a cache, which takes memory and a core of its own. */
    ShutDown stopAll(Collection<Child> children) {
        List<Child> running = List.copyOf(children);
        boolean recording = cache.isRecordingAny();
        if (recording) {
            narrator.says("writing start-up caches, once; the next start is faster for it (kill -9 if in a hurry) …");
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(recording ? 1 : Math.max(1, running.size()))) {
            running.forEach(child -> executor.execute(() -> stop(child)));
        }
        return this;
    }

    ShutDown stop(@Nullable Child child) {
        if (child != null) {
            quietly(() -> {
                boolean recording = cache.isRecording(child.name());
                if (child.stop(recording ? RECORDING_LIMIT : STOP_LIMIT)) {
                    cache.keep(child.name());
                }
            });
            narrator.says("  stopped " + child.name());
        }
        return this;
    }

    ShutDown close(@Nullable AutoCloseable part) {
        if (part != null) {
            quietly(part::close);
        }
        return this;
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void quietly(Act act) {
        try {
            act.run();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "could not stop a part", e);
        }
    }
}
