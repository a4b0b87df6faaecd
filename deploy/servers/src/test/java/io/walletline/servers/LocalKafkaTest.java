package io.walletline.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    private static final String TOPIC = "kept";

    @TempDir
    Path directory;

    @Test
    void shouldKeepRecords_whenRestartedOnTheSameDirectory() throws Exception {
        // Given
        LocalKafka.Settings settings = LocalKafka.Settings.forTests(directory);
        try (LocalKafka first = LocalKafka.start(settings)) {
            send(first.bootstrapServers(), "before");
        }

        // When
        try (LocalKafka second = LocalKafka.start(settings)) {
            send(second.bootstrapServers(), "after");

            // Then
            assertThat(read(second.bootstrapServers(), 2)).containsExactlyInAnyOrder("before", "after");
            assertThat(partitions(second.bootstrapServers())).isEqualTo(LocalKafka.Settings.PARTITIONS);
        }
    }

    @Test
    void shouldKeepRecords_whenItsJvmWasKilled() throws Exception {
        // Given
        LocalKafka.Settings settings = LocalKafka.Settings.forTests(directory);
        String address = "127.0.0.1:" + settings.port();
        try (ChildJvm jvm = broker(settings)) {
            jvm.awaitLine(KafkaMain.READY);
            send(address, "before");
            jvm.kill();
        }

        // When
        try (ChildJvm jvm = broker(settings)) {
            jvm.awaitLine(KafkaMain.READY);
            send(address, "after");

            // Then
            assertThat(read(address, 2)).containsExactlyInAnyOrder("before", "after");
        }
    }

    @Test
    void shouldRefuseSettings_whenBothPortsAreTheSame() {
        assertThatThrownBy(() -> new LocalKafka.Settings(directory, 9092, 9092, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ChildJvm broker(LocalKafka.Settings settings) throws IOException {
        return ChildJvm.start(
                KafkaMain.class,
                settings.dataDirectory().toString(),
                String.valueOf(settings.port()),
                String.valueOf(settings.controllerPort()));
    }

    private static void send(String address, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address, "acks", "all", "compression.type", "lz4"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
        }
    }

    private static List<String> read(String address, int count) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address, "group.id", "reader", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (values.size() < count) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static int partitions(String address) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            var topic =
                    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC);
            return topic == null ? 0 : topic.partitions().size();
        }
    }
}
