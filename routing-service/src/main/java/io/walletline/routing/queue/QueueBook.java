package io.walletline.routing.queue;

import io.walletline.kit.rest.Revision;
import io.walletline.routing.calendar.CalendarBook;
import io.walletline.routing.past.Definitions;
import io.walletline.routing.queue.access.Access;
import io.walletline.routing.queue.access.Diversions;
import io.walletline.routing.queue.rules.QueueRules;
import io.walletline.routing.queue.rules.Traits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Defines queues and finds the one that a contact enters. */
@ApplicationScoped
public class QueueBook {

    private final QueueRepository queues;
    private final KnownQueues known;
    private final CalendarBook calendars;
    private final Definitions past;
    private final Event<QueuesChanged> changes;

    QueueBook(
            QueueRepository queues,
            KnownQueues known,
            CalendarBook calendars,
            Definitions past,
            Event<QueuesChanged> changes) {
        this.queues = queues;
        this.known = known;
        this.calendars = calendars;
        this.past = past;
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

    /** A queue that is known to exist: queues are never deleted. */
    @Transactional
    public ServiceQueue required(String name) {
        return known.inOrderOfEvaluation().stream()
                .filter(queue -> queue.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a queue has disappeared"));
    }

    /** Until the end of the transaction nobody else who asks for it goes on: for counting what may not be exceeded. */
    @Transactional(TxType.MANDATORY)
    public void lock(String name) {
        queues.findById(name, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The queues as they are now, by name. */
    @Transactional
    public Map<String, ServiceQueue> byName() {
        return known.inOrderOfEvaluation().stream().collect(Collectors.toMap(ServiceQueue::name, Function.identity()));
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
        queues.lockDefinitions();
        var access = definition.access();
        checkReferences(name, access);
        var queue = queues.findById(name);
        if (queue == null) {
            queue = new ServiceQueue(name, definition.order(), definition.match(), definition.rules(), access);
            queues.persistAndFlush(queue);
            past.changed(Definitions.Kind.QUEUE, name);
            changes.fire(new QueuesChanged());
            return new Defined(queue, true);
        }
        if (!queue.isDefinedAs(definition.order(), definition.match(), definition.rules(), access)) {
            Revision.check(ifMatch, queue.version());
            queue.redefine(definition.order(), definition.match(), definition.rules(), access);
            queues.flush();
            past.changed(Definitions.Kind.QUEUE, name);
            changes.fire(new QueuesChanged());
        }
        return new Defined(queue, false);
    }

    private void checkReferences(String name, Access access) {
        if (access.hours() != null) {
            calendars.require(access.hours().calendar());
        }
        new Diversions(queues.listAll().stream()
                        .collect(Collectors.toMap(
                                ServiceQueue::name, queue -> queue.access().targets())))
                .check(name, access.targets());
    }

    record Defined(ServiceQueue queue, boolean created) {}
}
