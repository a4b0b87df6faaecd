package io.walletline.routing.queue;

import io.walletline.kit.rest.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Defines queues and finds the one that a contact enters. */
@ApplicationScoped
public class QueueBook {
    private final QueueRepository queues;
    private final KnownQueues known;
    private final Event<QueuesChanged> changes;

    QueueBook(QueueRepository queues, KnownQueues known, Event<QueuesChanged> changes) {
        this.queues = queues;
        this.known = known;
        this.changes = changes;
    }

    /** The first queue, in order of evaluation, whose rule takes the contact; the catch-all takes all. */
    @Transactional
    public ServiceQueue queueFor(Traits contact) {
        return known.inOrderOfEvaluation().stream()
                .filter(queue -> queue.takes(contact))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the catch-all queue is missing"));
    }

    @Transactional
    public QueueRules rulesOf(String queue) {
        return named(queue).rules();
    }

    @Transactional
    public Map<String, QueueRules> allRules() {
        return known.inOrderOfEvaluation().stream().collect(Collectors.toMap(ServiceQueue::name, ServiceQueue::rules));
    }

    @Transactional
    List<ServiceQueue> all() {
        return queues.inOrderOfEvaluation();
    }

    @Transactional
    ServiceQueue named(String name) {
        return queues.findByIdOptional(name).orElseThrow(UnknownQueue::new);
    }

    /** Creates or redefines. Saying what is so already needs no If-Match, so that a set-up script can be run twice. */
    @Transactional
    Defined define(String name, QueueDefinition definition, @Nullable String ifMatch) {
        ServiceQueue queue = queues.findById(name);
        if (queue == null) {
            queue = new ServiceQueue(name, definition.order(), definition.match(), definition.rules());
            queues.persistAndFlush(queue);
            changes.fire(new QueuesChanged());
            return new Defined(queue, true);
        }
        if (!queue.isDefinedAs(definition.order(), definition.match(), definition.rules())) {
            Revision.check(ifMatch, queue.version());
            queue.redefine(definition.order(), definition.match(), definition.rules());
            queues.flush();
            changes.fire(new QueuesChanged());
        }
        return new Defined(queue, false);
    }

    record Defined(ServiceQueue queue, boolean created) {}
}
