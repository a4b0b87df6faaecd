package io.walletline.kit.event;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The smallest service that there can be: writes notes to the outbox and takes notes from a topic. */
@ApplicationScoped
class Notebook {

    static final String TOPIC = "note.events.v1";
    static final String MEMOS = "memo.events.v1";
    static final String COPIES = "copy.events.v1";

    record Note(String text) {}

    private final Outbox outbox;
    private final EventInlet inlet;
    private final Clock clock;
    private final EventRoutes routes;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile List<Note> expected = List.of();
    private final AtomicInteger failures = new AtomicInteger();

    Notebook(Outbox outbox, EventInlet inlet, Clock clock) {
        this.outbox = outbox;
        this.inlet = inlet;
        this.clock = clock;
        this.routes = EventRoutes.none()
                .on("note-written", Note.class, this::take)
                .onTogether("memo-written", Note.class, this::expect, this::takeExpected);
    }

    @Transactional
    UUID write(String key, String text) {
        return outbox.append(new OutgoingEvent(TOPIC, key, "note-scribbled", clock.instant(), new Note(text)));
    }

    @Transactional
    void writeAll(String key, List<String> texts) {
        texts.forEach(text -> write(key, text));
    }

    @Transactional
    void writeAndFail(String key, String text) {
        write(key, text);
        throw new IllegalStateException("after the append");
    }

    UUID writeWithoutTransaction(String key, String text) {
        return outbox.append(new OutgoingEvent(TOPIC, key, "note-scribbled", clock.instant(), new Note(text)));
    }

    @Incoming("note-events")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) {
        inlet.receive(message, routes);
    }

    @Incoming("memo-events")
    @Blocking
    CompletionStage<Void> receive(KafkaRecordBatch<String, byte[]> batch) {
        inlet.receive(batch, routes);
        return batch.ack();
    }

    private void expect(List<EventRoutes.Received<Note>> all) {
        expected = all.stream().map(EventRoutes.Received::data).toList();
    }

    private void takeExpected(Note note, IncomingEvent event) {
        if (!expected.contains(note)) {
            throw new IllegalStateException("not told of it ahead");
        }
        take(note, event);
    }

    private void take(Note note, IncomingEvent event) {
        if (note.text().equals("cursed")) {
            failures.incrementAndGet();
            throw new IllegalArgumentException("this note can never be taken");
        }
        taken.add(note.text());
        outbox.append(new OutgoingEvent(COPIES, event.key(), "note-copied", clock.instant(), note));
    }

    List<String> taken() {
        return List.copyOf(taken);
    }

    int failures() {
        return failures.get();
    }
}
