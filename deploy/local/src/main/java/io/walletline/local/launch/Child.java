package io.walletline.local.launch;

import io.walletline.servers.ServerProcess;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A process of the stack: it can be started again after it was stopped or killed, and its death is noticed. */
public final class Child {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LAST_LINES = 25;

    private final String name;
    private final Supplier<ServerProcess> starter;
    private final BooleanSupplier ready;
    private final Consumer<ChildDied> whenDied;
    private @Nullable ServerProcess process;
    private volatile boolean wanted;

    /**
     * @param ready asked again and again until it says yes
     * @param whenDied told when the process ends unasked, on another thread
     */
    public Child(String name, Supplier<ServerProcess> starter, BooleanSupplier ready, Consumer<ChildDied> whenDied) {
        this.name = name;
        this.starter = starter;
        this.ready = ready;
        this.whenDied = whenDied;
    }

    public String name() {
        return name;
    }

    public synchronized void start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException(name + " is already running");
        }
        wanted = true;
        ServerProcess started = starter.get();
        process = started;
        CompletableFuture<Void> watching = started.exit().thenAccept(code -> {
            if (wanted && process == started) {
                whenDied.accept(new ChildDied(name, code, started.log(), started.lastLines(LAST_LINES)));
            }
        });
        watching.isDone();
    }

    /**
     * Waits until the process serves.
     *
     * @throws ChildDied if it ends instead
     * @throws CannotStart if the limit passes
     */
    public void awaitReady(Duration limit) throws InterruptedException {
        ServerProcess current = current();
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!current.isAlive()) {
                throw new ChildDied(name, current.exit().join(), current.log(), current.lastLines(LAST_LINES));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        "%s is not ready after %d s, see %s".formatted(name, limit.toSeconds(), current.log()));
            }
            Thread.sleep(POLL);
        }
    }

    /** SIGKILL. */
    public void kill() {
        wanted = false;
        current().kill();
    }

    /**
     * SIGTERM, and SIGKILL when the limit passes; does nothing if the process does not run.
     *
     * @return whether it was there and stopped by itself
     */
    public boolean stop(Duration limit) {
        wanted = false;
        ServerProcess running = running();
        return running != null && running.isAlive() && running.stop(limit);
    }

    public ProcessHandle handle() {
        return current().handle();
    }

    /** The end of the process's log. */
    public boolean hasSaid(String line) {
        return current().lastLines(LAST_LINES).contains(line);
    }

    private synchronized @Nullable ServerProcess running() {
        return process;
    }

    private ServerProcess current() {
        ServerProcess running = running();
        if (running == null) {
            throw new IllegalStateException(name + " has not been started");
        }
        return running;
    }
}
