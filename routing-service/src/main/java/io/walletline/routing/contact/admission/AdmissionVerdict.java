package io.walletline.routing.contact.admission;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.access.Diversion.Act;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of an admission: the queue that the contact enters (act {@code wait}), or another act.
 *
 * @param barrier of the last queue that was tried, if there was one
 */
public record AdmissionVerdict(
        ServiceQueue queue, Act act, @Nullable AdmissionBarrier barrier) {

    /**
     * Follows diversions from queue to queue until one admits the contact or another act ends the way. No queue is tried
     * twice; the catch-all admits the rest. Messages and e-mails can wait: only calls and chats are turned away.
     */
    public static AdmissionVerdict of(
            Channel channel,
            ServiceQueue first,
            Function<ServiceQueue, Optional<AdmissionBarrier>> barriers,
            Function<String, ServiceQueue> queues) {
        var tried = new HashSet<String>();
        var queue = first;
        while (tried.add(queue.name())) {
            var barrier = barriers.apply(queue).orElse(null);
            if (barrier == null) {
                return new AdmissionVerdict(queue, Act.WAIT, null);
            }
            var act = barrier.diversion().act();
            var next = barrier.diversion().queue();
            if (act != Act.QUEUE || next == null) {
                var waits = act == Act.WAIT
                        || channel == Channel.EMAIL
                        || channel == Channel.MESSAGE
                        || channel == Channel.CALLBACK;
                return new AdmissionVerdict(queue, waits ? Act.WAIT : act, barrier);
            }
            queue = queues.apply(next);
        }
        return new AdmissionVerdict(queues.apply(ServiceQueue.CATCH_ALL), Act.WAIT, null);
    }
}
