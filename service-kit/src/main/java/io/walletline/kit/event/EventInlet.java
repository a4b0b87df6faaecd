package io.walletline.kit.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.walletline.kit.event.EventRoutes.Received;
import io.walletline.kit.event.EventRoutes.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Lets an event take effect once: the effect and the event's id in the inbox are one transaction, so a replay of a whole
 * topic changes nothing. A trouble of the database is waited out, because skipping would lose and reordering would lie;
 * a record that can never succeed is poison and leaves by the dead-letter topic.
 */
@ApplicationScoped
public class EventInlet {

    private static final int TRIES_OF_A_DEFECT = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Inbox inbox;
    private final Lineage lineage;
    private final MeterRegistry meters;
    private final ObjectMapper json;
    private volatile boolean stopping;

    EventInlet(Inbox inbox, Lineage lineage, MeterRegistry meters, ObjectMapper json) {
        this.inbox = inbox;
        this.lineage = lineage;
        this.meters = meters;
        // A producer may add fields within v1.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** A record that was understood and has somewhere to go. */
    private record Arrival<T>(String topic, Route<T> route, T data, IncomingEvent event) {

        void takeEffect() {
            route.handler().accept(data, event);
        }

        /** Tells the route of those among these that are its own. */
        void announce(List<Arrival<?>> all) {
            var ahead = route.ahead();
            if (ahead != null) {
                ahead.accept(all.stream()
                        .filter(arrival -> arrival.route == route)
                        .map(arrival -> new Received<>(route.shape().cast(arrival.data), arrival.event))
                        .toList());
            }
        }
    }

    /** An arrival and how to refuse it. */
    private record Refusable(KafkaRecord<String, byte[]> from, Arrival<?> arrival) {}

    /**
     * Consumes one record.
     *
     * @throws PoisonEvent if it can never be consumed
     */
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, byte[]> message, EventRoutes routes) {
        understand(message, routes).ifPresent(this::deliver);
    }

    /**
     * Consumes what has come together, in order. Neighbours whose route allows it ({@link EventRoutes#onTogether}) share one
     * transaction; where that fails they are taken one by one. Poison is refused alone. The caller acknowledges the batch.
     */
    @ActivateRequestContext
    public void receive(KafkaRecordBatch<String, byte[]> batch, EventRoutes routes) {
        var neighbours = new ArrayList<Refusable>();
        for (var each : batch) {
            orRefused(
                    each,
                    () -> understand(messageOf(each), routes).ifPresent(arrival -> {
                        if (arrival.route().together()) {
                            neighbours.add(new Refusable(each, arrival));
                        } else {
                            deliverTogether(neighbours);
                            deliver(arrival);
                        }
                    }));
        }
        deliverTogether(neighbours);
    }

    private void deliverTogether(List<Refusable> neighbours) {
        if (neighbours.size() > 1) {
            try {
                takeEffect(
                        neighbours.stream().<Arrival<?>>map(Refusable::arrival).toList());
                neighbours.clear();
            } catch (RuntimeException e) {
                Log.warnf(
                        "events are taken one by one: number=%d error=%s",
                        neighbours.size(), e.getClass().getSimpleName());
            }
        }
        neighbours.forEach(each -> orRefused(each.from(), () -> deliver(each.arrival())));
        neighbours.clear();
    }

    private void takeEffect(List<Arrival<?>> arrivals) {
        var ids = arrivals.stream().map(arrival -> arrival.event().id()).toList();
        int admitted = QuarkusTransaction.requiringNew().call(() -> {
            var fresh = freshOf(arrivals, inbox.admit(ids));
            var announced = new HashSet<Route<?>>();
            for (var arrival : fresh) {
                if (announced.add(arrival.route())) {
                    arrival.announce(fresh);
                }
            }
            fresh.forEach(arrival -> lineage.during(arrival.event(), arrival::takeEffect));
            return fresh.size();
        });
        count(arrivals.getFirst().topic(), "consumed", admitted);
        count(arrivals.getFirst().topic(), "duplicate", arrivals.size() - admitted);
    }

    /** Those with one of these ids, the first of each. */
    private static List<Arrival<?>> freshOf(List<Arrival<?>> arrivals, Set<UUID> admitted) {
        var left = new HashSet<>(admitted);
        return arrivals.stream()
                .filter(arrival -> left.remove(arrival.event().id()))
                .toList();
    }

    private void deliver(Arrival<?> arrival) {
        var event = arrival.event();
        for (int attempt = 1; ; attempt++) {
            try {
                takeEffect(List.of(arrival));
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    stayUnacknowledged();
                }
                if (!DatabaseTrouble.isBehind(e) && attempt >= TRIES_OF_A_DEFECT) {
                    count(arrival.topic(), "poison");
                    Log.errorf(e, "event goes to the dead letters: name=%s id=%s", event.name(), event.id());
                    throw new PoisonEvent("event " + event.id() + " cannot be consumed", e);
                }
                Log.warnf(
                        "event tried again: name=%s id=%s attempt=%d error=%s",
                        event.name(), event.id(), attempt, e.getClass().getSimpleName());
                pause(attempt);
            }
        }
    }

    /** Empty for events that nobody here listens to. */
    private Optional<Arrival<?>> understand(ConsumerRecord<String, byte[]> message, EventRoutes routes) {
        var name = CloudEventHeaders.nameOf(message);
        var route = name.flatMap(routes::find);
        if (route.isEmpty()) {
            count(message.topic(), "ignored");
            return Optional.empty();
        }
        return Optional.of(arrival(message, CloudEventHeaders.read(message, name.get()), route.get()));
    }

    private <T> Arrival<T> arrival(ConsumerRecord<String, byte[]> message, IncomingEvent event, Route<T> route) {
        return new Arrival<>(message.topic(), route, read(message, event, route.shape()), event);
    }

    private static ConsumerRecord<String, byte[]> messageOf(KafkaRecord<String, byte[]> each) {
        IncomingKafkaRecordMetadata<String, byte[]> metadata = each.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("a record comes from a topic"));
        return metadata.getRecord();
    }

    /** Poison leaves by the dead-letter topic, and is there before anything behind it is acknowledged. */
    private static void orRefused(KafkaRecord<String, byte[]> each, Runnable consumption) {
        try {
            consumption.run();
        } catch (PoisonEvent poison) {
            each.nack(poison).toCompletableFuture().join();
        }
    }

    private <T> T read(ConsumerRecord<String, byte[]> message, IncomingEvent event, Class<T> shape) {
        try {
            return json.readValue(message.value(), shape);
        } catch (IOException | IllegalArgumentException e) {
            count(message.topic(), "poison");
            Log.errorf(
                    "event cannot be read: name=%s id=%s error=%s",
                    event.name(), event.id(), e.getClass().getSimpleName());
            throw new PoisonEvent("event " + event.id() + " cannot be read", e);
        }
    }

    /**
     * While the service stops, its parts fail one after another, and every event would look like poison. The record is
     * neither acknowledged nor refused, so that it is read again after the next start.
     */
    private static void stayUnacknowledged() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped in the middle of an event", e);
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE.toMillis(), 25L << Math.min(attempt, 10)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the database", e);
        }
    }

    private void count(String topic, String outcome) {
        count(topic, outcome, 1);
    }

    private void count(String topic, String outcome, int events) {
        meters.counter("walletline.events.in", "topic", topic, "outcome", outcome)
                .increment(events);
    }
}
