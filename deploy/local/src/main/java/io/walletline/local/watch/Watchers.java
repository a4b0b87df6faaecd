package io.walletline.local.watch;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Event streams of pages, by what they watch. Each gets the whole new picture, so a lost one costs nothing. */
public final class Watchers {

    private final Map<String, Set<SseClient>> clients = new ConcurrentHashMap<>();
    // Sends in the order of the pictures; without it an older one could arrive last.
    private final ReentrantLock sending = new ReentrantLock();

    /** Adds a stream and sends it the picture of now. */
    public void add(String subject, SseClient client, Supplier<Object> picture) {
        client.keepAlive();
        Set<SseClient> watching = clients.computeIfAbsent(subject, any -> ConcurrentHashMap.newKeySet());
        client.onClose(() -> watching.remove(client));
        sending.lock();
        try {
            watching.add(client);
            client.sendEvent("picture", picture.get());
        } finally {
            sending.unlock();
        }
    }

    /** Sends the new picture to all who watch the subject. */
    public void changed(String subject, Supplier<Object> picture) {
        Set<SseClient> watching = clients.getOrDefault(subject, Set.of());
        if (watching.isEmpty()) {
            return;
        }
        sending.lock();
        try {
            Object now = picture.get();
            watching.forEach(client -> client.sendEvent("picture", now));
        } finally {
            sending.unlock();
        }
    }
}
