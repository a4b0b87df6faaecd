package io.walletline.bench.stack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one topic from its beginning in a thread of its own until closed. */
public final class EventReader implements AutoCloseable {

    private static final int GATHERED_BYTES = 1_000_000;

    private final Thread thread;
    private volatile boolean open = true;

    /** Reads each event as soon as it is there. */
    public EventReader(String bootstrapServers, String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        this(bootstrapServers, topic, Duration.ZERO, each);
    }

    /** @param gathering how long events may wait for more: fewer requests take less of the processors from what is measured */
    public EventReader(
            String bootstrapServers, String topic, Duration gathering, Consumer<ConsumerRecord<String, byte[]>> each) {
        thread = Thread.ofPlatform().name("read-" + topic).start(() -> {
            try (var consumer = new KafkaConsumer<>(
                    Map.<String, Object>of(
                            "bootstrap.servers",
                            bootstrapServers,
                            "group.id",
                            "bench-" + UUID.randomUUID(),
                            "auto.offset.reset",
                            "earliest",
                            "metadata.max.age.ms",
                            1000,
                            "fetch.min.bytes",
                            gathering.isZero() ? 1 : GATHERED_BYTES,
                            "fetch.max.wait.ms",
                            gathering.isZero() ? 500 : (int) gathering.toMillis()),
                    new StringDeserializer(),
                    new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(topic));
                while (open) {
                    consumer.poll(Duration.ofMillis(100)).forEach(each);
                }
            }
        });
    }

    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        thread.join();
    }
}
