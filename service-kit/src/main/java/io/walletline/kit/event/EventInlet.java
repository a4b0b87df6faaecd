package io.walletline.kit.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.walletline.kit.event.EventRoutes.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
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

    /**
     * Consumes one record.
     *
     * @throws PoisonEvent if it can never be consumed
     */
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, byte[]> message, EventRoutes routes) {
        var name = CloudEventHeaders.nameOf(message);
        var route = name.flatMap(routes::find);
        if (route.isEmpty()) {
            count(message.topic(), "ignored");
            return;
        }
        var event = CloudEventHeaders.read(message, name.get());
        deliver(message, event, route.get());
    }

    private <T> void deliver(ConsumerRecord<String, byte[]> message, IncomingEvent event, Route<T> route) {
        var data = read(message, event, route.shape());
        for (int attempt = 1; ; attempt++) {
            try {
                lineage.during(
                        event,
                        () -> QuarkusTransaction.requiringNew().run(() -> {
                            if (inbox.admit(event.id())) {
                                route.handler().accept(data, event);
                            } else {
                                count(message.topic(), "duplicate");
                            }
                        }));
                count(message.topic(), "consumed");
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    stayUnacknowledged();
                }
                if (!DatabaseTrouble.isBehind(e) && attempt >= TRIES_OF_A_DEFECT) {
                    count(message.topic(), "poison");
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
        meters.counter("walletline.events.in", "topic", topic, "outcome", outcome)
                .increment();
    }
}
