package io.walletline.local;

import io.walletline.local.launch.CannotStart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs steps side by side; the first one that fails ends the others. */
final class StartUp {

    /** A step of the start. */
    interface Step {
        void run() throws Exception;
    }

    private record Named(String name, Step step) {}

    private final Narrator narrator;
    private final List<Named> steps = new ArrayList<>();

    StartUp(Narrator narrator) {
        this.narrator = narrator;
    }

    StartUp step(String name, Step step) {
        steps.add(new Named(name, step));
        return this;
    }

    /** Returns when all are done; throws what the first failing one threw, after the others have ended. */
    void run() throws InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Boolean> running = new ExecutorCompletionService<>(executor);
            steps.forEach(named -> running.submit(() -> run(named)));
            try {
                for (int i = 0; i < steps.size(); i++) {
                    running.take().get();
                }
            } catch (ExecutionException failed) {
                executor.shutdownNow();
                throw failed.getCause() instanceof RuntimeException cause
                        ? cause
                        : new CannotStart("Could not start: " + failed.getCause(), failed);
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            }
        }
    }

    private boolean run(Named named) throws Exception {
        narrator.begins(named.name());
        named.step().run();
        narrator.done(named.name());
        return true;
    }
}
