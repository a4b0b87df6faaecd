package io.walletline.testkit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The event streams as a test sees them: publishes CloudEvents as another service would, and reads what was published. */
public final class KafkaTap implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    private final String bootstrapServers;
    private final String prefix;
    private final KafkaProducer<String, byte[]> producer;

    public KafkaTap(String bootstrapServers, String prefix) {
        this.bootstrapServers = bootstrapServers;
        this.prefix = prefix;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** On the servers and topics of the application under test. */
    public static KafkaTap open() {
        return new KafkaTap(System.getProperty(RealServers.KAFKA), System.getProperty(RealServers.PREFIX));
    }

    /** An event that was read, with its CloudEvents headers by their names. */
    public record Seen(String name, String key, UUID id, Map<String, String> headers, JsonNode data) {

        public @Nullable UUID causationId() {
            var id = headers.get("ce_causationid");
            return id == null ? null : UUID.fromString(id);
        }

        public UUID correlationId() {
            return UUID.fromString(headers.get("ce_correlationid"));
        }
    }

    /** Publishes an event of a matter of its own; returns its id. */
    public UUID publish(String topic, String key, String name, Object data) {
        var id = UUID.randomUUID();
        publish(topic, key, name, data, id, id);
        return id;
    }

    /** Publishes an event with a given id; publishing the same id again is how a broker's duplicate looks. */
    public void publish(String topic, String key, String name, Object data, UUID id, UUID correlationId) {
        try {
            publishRaw(topic, key, "io.walletline." + name + ".v1", JSON.writeValueAsBytes(data), id, correlationId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes any bytes under any type: for poison and for events of other versions. */
    public void publishRaw(String topic, String key, String type, byte[] value, UUID id, UUID correlationId) {
        var message = new ProducerRecord<>(prefix + topic, key, value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now(java.time.Clock.systemUTC()).toString(),
                        "ce_correlationid",
                        correlationId.toString(),
                        "content-type",
                        "application/json")
                .forEach((header, text) -> message.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot publish to " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Waits for the first event of that name that satisfies the condition. */
    public Seen await(String topic, String name, Predicate<Seen> condition) {
        return await(topic, seen -> seen.name().equals(name) && condition.test(seen), 1)
                .getFirst();
    }

    /** Waits until at least so many events satisfy the condition, and gives them in the order of their partitions. */
    public List<Seen> await(String topic, Predicate<Seen> condition, int count) {
        return Awaitility.await("events on " + topic)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> all(topic).stream().filter(condition).toList(), seen -> seen.size() >= count);
    }

    /** Everything that is on the topic now. */
    public List<Seen> all(String topic) {
        return records(prefix + topic).stream().map(KafkaTap::seen).toList();
    }

    /** Everything on a topic whose full name is given, unparsed: for dead letters. */
    public List<ConsumerRecord<String, byte[]>> records(String fullTopic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "allow.auto.create.topics", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(fullTopic).stream()
                    .map(info -> new TopicPartition(fullTopic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static Seen seen(ConsumerRecord<String, byte[]> message) {
        var headers = new HashMap<String, String>();
        message.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        var type = headers.getOrDefault("ce_type", "");
        var name = type.replaceFirst("^io\\.walletline\\.", "").replaceFirst("\\.v1$", "");
        return new Seen(name, message.key(), UUID.fromString(headers.get("ce_id")), headers, parse(message.value()));
    }

    /** Poison that a test published is shown as the text that it is. */
    private static JsonNode parse(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException notJson) {
            return TextNode.valueOf(new String(value, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
