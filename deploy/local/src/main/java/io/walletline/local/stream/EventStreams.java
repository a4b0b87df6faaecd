package io.walletline.local.stream;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The open event streams of pages, by subject. Every event carries the whole new picture, so a lost event costs nothing. */
public final class EventStreams {

    private final Map<String, Set<SseClient>> clients = new ConcurrentHashMap<>();
    // Sends in the order of the pictures; without it an older one could arrive last.
    private final ReentrantLock sending = new ReentrantLock();

    /** Adds a stream and sends it the current picture. */
    public void add(String subject, SseClient client, Supplier<Object> picture) {
        client.keepAlive();
        Set<SseClient> subscribed = clients.computeIfAbsent(subject, any -> ConcurrentHashMap.newKeySet());
        client.onClose(() -> subscribed.remove(client));
        sending.lock();
        try {
            subscribed.add(client);
            client.sendEvent("picture", picture.get());
        } finally {
            sending.unlock();
        }
    }

    /** Sends the new picture to all streams of the subject. */
    public void changed(String subject, Supplier<Object> picture) {
        Set<SseClient> subscribed = clients.getOrDefault(subject, Set.of());
        if (subscribed.isEmpty()) {
            return;
        }
        sending.lock();
        try {
            Object now = picture.get();
            subscribed.forEach(client -> client.sendEvent("picture", now));
        } finally {
            sending.unlock();
        }
    }
}
