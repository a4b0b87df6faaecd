package io.walletline.routing.dispatch;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The changes since the dispatcher last looked. Many notices of one thing are one. */
final class Notices {

    record Batch(Set<UUID> contacts, Set<String> agents, boolean everything) {

        static Batch ofEverything() {
            return new Batch(Set.of(), Set.of(), true);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private Set<UUID> contacts = new HashSet<>();
    private Set<String> agents = new HashSet<>();
    private boolean everything;
    private boolean poked;

    void contact(UUID id) {
        add(() -> contacts.add(id));
    }

    void agent(String id) {
        add(() -> agents.add(id));
    }

    void everything() {
        add(() -> everything = true);
    }

    /** Look at the clock again. */
    void poke() {
        add(() -> {});
    }

    private void add(Runnable change) {
        lock.lock();
        try {
            change.run();
            poked = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes all notices; waits for the first, at most this long. */
    Batch take(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            var nanos = longest.toNanos();
            while (!poked && nanos > 0) {
                nanos = news.awaitNanos(nanos);
            }
            var batch = new Batch(contacts, agents, everything);
            contacts = new HashSet<>();
            agents = new HashSet<>();
            everything = false;
            poked = false;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    static Duration upTo(long millis, Duration longest) {
        return Duration.ofMillis(Math.clamp(millis, 1, longest.toMillis()));
    }
}
