package io.walletline.local.walletcore;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.local.stream.EventStreams;
import io.walletline.servers.LocalKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletCoreTest {

    @TempDir
    Path directory;

    private LocalKafka kafka;

    @BeforeEach
    void startKafka() {
        kafka = LocalKafka.start(LocalKafka.Settings.forTests(directory));
    }

    @AfterEach
    void stopKafka() {
        kafka.close();
    }

    @Test
    void shouldAnswerOnceWithLineage_whenACommandComesTwiceAndTheCoreRestarts() throws Exception {
        // Given
        String freeze = command("one");
        send("freeze-funds", freeze);
        try (WalletCore first = core()) {
            send("freeze-funds", freeze);
            assertThat(facts(1)).hasSize(1);
            assertThat(first.wallet("cus-wang"))
                    .get()
                    .extracting(Wallet::isFrozen)
                    .isEqualTo(true);
        }

        // When
        try (WalletCore second = core()) {
            send("freeze-funds", freeze);
            send("freeze-funds", command("two"));
            List<ConsumerRecord<String, byte[]>> facts = facts(2);

            // Then
            assertThat(facts).extracting(fact -> commandId(fact)).containsExactly("one", "two");
            assertThat(header(facts.getFirst(), "ce_type")).isEqualTo("io.walletline.funds-frozen.v1");
            assertThat(header(facts.getFirst(), "ce_source")).isEqualTo("/wallet-core");
            assertThat(header(facts.getFirst(), "ce_correlationid")).isEqualTo("matter");
            assertThat(header(facts.getFirst(), "ce_causationid")).isEqualTo("command-event");
            assertThat(facts.getFirst().key()).isEqualTo("cus-wang");
            assertThat(second.wallet("cus-wang"))
                    .get()
                    .extracting(Wallet::isFrozen)
                    .isEqualTo(true);
        }
    }

    @Test
    void shouldGoOn_whenACommandIsMalformed() throws Exception {
        // Given
        try (WalletCore core = core()) {
            send("freeze-funds", "{ this is not JSON");
            send("something-else", "{}");

            // When
            send("freeze-funds", command("one"));

            // Then
            assertThat(facts(1)).extracting(fact -> commandId(fact)).containsExactly("one");
            assertThat(core.wallet("cus-wang"))
                    .get()
                    .extracting(Wallet::isFrozen)
                    .isEqualTo(true);
        }
    }

    private WalletCore core() {
        return WalletCore.start(
                kafka.bootstrapServers(),
                List.of(new Wallet("cus-wang", new Money(100, "CNY"), null)),
                new EventStreams(),
                Clock.systemUTC());
    }

    private static String command(String id) {
        return "{\"commandId\":\"%s\",\"customerRef\":\"cus-wang\",\"ticketId\":\"t\",\"expiresAt\":\"%s\"}"
                .formatted(id, Instant.parse("2099-01-01T00:00:00Z"));
    }

    private void send(String name, String body) throws Exception {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(WalletWire.COMMANDS, "cus-wang", body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_type", "io.walletline." + name + ".v1",
                        "ce_id", "command-event",
                        "ce_correlationid", "matter")
                .forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    /** Reads the topic from its beginning until it holds so many, and a moment longer to see whether there are more. */
    private List<ConsumerRecord<String, byte[]>> facts(int expected) {
        List<ConsumerRecord<String, byte[]>> facts = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "group.id",
                        "reader-" + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(WalletWire.EVENTS));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (facts.size() < expected && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(facts::add);
            }
            consumer.poll(Duration.ofMillis(700)).forEach(facts::add);
        }
        return facts;
    }

    private static String commandId(ConsumerRecord<String, byte[]> fact) {
        String body = new String(fact.value(), StandardCharsets.UTF_8);
        return body.replaceAll(".*\"commandId\":\"([^\"]*)\".*", "$1");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
