package io.walletline.local;

import io.walletline.local.launch.Child;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stops what has been started, step by step; what fails to stop does not keep the rest from stopping. */
final class ShutDown {

    private static final System.Logger LOG = System.getLogger(ShutDown.class.getName());

    private final Narrator narrator;
    private final Function<String, Duration> limit;

    /** @param limit how long a process of that name may take before it is killed */
    ShutDown(Narrator narrator, Function<String, Duration> limit) {
        this.narrator = narrator;
        this.limit = limit;
    }

    ShutDown hangUp(@Nullable OutsideWorld world) {
        if (world != null) {
            quietly(world::hangUpAll);
        }
        return this;
    }

    ShutDown stopAll(Collection<Child> children) {
        List<Child> running = List.copyOf(children);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            running.forEach(child -> executor.execute(() -> stop(child)));
        }
        return this;
    }

    ShutDown stop(@Nullable Child child) {
        if (child != null) {
            quietly(() -> child.stop(limit.apply(child.name())));
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
