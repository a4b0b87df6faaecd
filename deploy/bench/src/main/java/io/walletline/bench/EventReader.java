package io.walletline.bench;

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
final class EventReader implements AutoCloseable {

    private final Thread thread;
    private volatile boolean open = true;

    EventReader(String bootstrapServers, String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
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
                            1000),
                    new StringDeserializer(),
                    new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(topic));
                while (open) {
                    consumer.poll(Duration.ofMillis(100)).forEach(each);
                }
            }
        });
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        thread.join();
    }
}
