package io.walletline.ticket.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * A thread that works off rows of the database, whenever it is asked to, until nothing is left. Asked again while it
 * works, it looks once more. What it takes and what it does must be one transaction: then a kill repeats nothing, and
 * several instances share the work.
 */
public final class BackgroundWorker {

    private final String name;
    private final BooleanSupplier takeOne;
    private final ExecutorService thread;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean stopping;

    /** @param takeOne does a piece of it; false if nothing is left */
    public BackgroundWorker(String name, BooleanSupplier takeOne) {
        this.name = name;
        this.takeOne = takeOne;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    public void ask() {
        if (!stopping && asked.compareAndSet(false, true)) {
            thread.execute(this::workOff);
        }
    }

    /** After the piece that it has in hand. */
    public void stop() {
        stopping = true;
        thread.shutdown();
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Trouble ends it until it is asked again. */
    public void workOff() {
        asked.set(false);
        var context = Arc.container().requestContext();
        var own = !context.isActive();
        if (own) {
            context.activate();
        }
        try {
            while (!stopping && takeOne.getAsBoolean()) {
                // on to the next
            }
        } catch (RuntimeException e) {
            Log.warnf("work waits: of=%s error=%s", name, e.getClass().getSimpleName());
        } finally {
            if (own) {
                context.terminate();
            }
        }
    }
}
