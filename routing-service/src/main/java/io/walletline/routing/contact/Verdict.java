package io.walletline.routing.contact;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.Diversion.Act;
import io.walletline.routing.queue.ServiceQueue;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a contact goes: into the queue (act {@code wait}), or out of the line at its door.
 *
 * @param obstacle what kept it out of the last queue it was sent to, if anything did
 */
public record Verdict(ServiceQueue queue, Act act, @Nullable Obstacle obstacle) {

    /**
     * From queue to queue until one lets the contact in or ends the way. No queue is tried twice: whom none takes, the
     * catch-all does. Who left a message or mailed can wait: only a voice or a chat is turned away.
     */
    public static Verdict of(
            Channel channel,
            ServiceQueue first,
            Function<ServiceQueue, Optional<Obstacle>> obstacles,
            Function<String, ServiceQueue> queues) {
        Set<String> tried = new HashSet<>();
        ServiceQueue queue = first;
        while (tried.add(queue.name())) {
            Obstacle obstacle = obstacles.apply(queue).orElse(null);
            if (obstacle == null) {
                return new Verdict(queue, Act.WAIT, null);
            }
            Act act = obstacle.diversion().act();
            String next = obstacle.diversion().queue();
            if (act != Act.QUEUE || next == null) {
                boolean waits = act == Act.WAIT
                        || channel == Channel.EMAIL
                        || channel == Channel.MESSAGE
                        || channel == Channel.CALLBACK;
                return new Verdict(queue, waits ? Act.WAIT : act, obstacle);
            }
            queue = queues.apply(next);
        }
        return new Verdict(queues.apply(ServiceQueue.CATCH_ALL), Act.WAIT, null);
    }
}
