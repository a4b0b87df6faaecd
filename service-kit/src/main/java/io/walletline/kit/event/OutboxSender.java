package io.walletline.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows in waves. A wave holds at most one record of each lane and is acknowledged before the next begins, so a
 * failure can never let a later record of its lane overtake it; lanes travel side by side.
 */
@ApplicationScoped
class OutboxSender {

    private final String bootstrapServers;
    private final String prefix;
    private final int deliveryTimeoutMillis;
    private @Nullable KafkaProducer<String, byte[]> producer;

    OutboxSender(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "walletline.topics.prefix") java.util.Optional<String> prefix,
            @ConfigProperty(name = "walletline.outbox.delivery-timeout-ms", defaultValue = "10000")
                    int deliveryTimeoutMillis) {
        this.bootstrapServers = bootstrapServers;
        this.prefix = prefix.orElse("");
        this.deliveryTimeoutMillis = deliveryTimeoutMillis;
    }

    /**
     * @param sent positions that the broker acknowledged
     * @param failed lanes that stopped, each with the name of its error
     */
    record Outcome(List<Long> sent, Map<OutboxRow.Lane, String> failed) {}

    Outcome send(List<OutboxRow> rows) {
        var sent = new ArrayList<Long>(rows.size());
        var failed = new HashMap<OutboxRow.Lane, String>();
        var rest = rows;
        while (!rest.isEmpty()) {
            var wave = new LinkedHashMap<OutboxRow.Lane, OutboxRow>();
            var later = new ArrayList<OutboxRow>();
            var held = new HashSet<>(failed.keySet());
            for (var row : rest) {
                if (!held.contains(row.lane()) && wave.putIfAbsent(row.lane(), row) != null) {
                    later.add(row);
                }
            }
            sendWave(wave, sent, failed);
            rest = later.stream().filter(row -> !failed.containsKey(row.lane())).toList();
        }
        return new Outcome(sent, failed);
    }

    private void sendWave(Map<OutboxRow.Lane, OutboxRow> wave, List<Long> sent, Map<OutboxRow.Lane, String> failed) {
        var acks = new ArrayList<Map.Entry<OutboxRow, Future<RecordMetadata>>>(wave.size());
        var brokerAway = false;
        for (var row : wave.values()) {
            if (brokerAway) {
                failed.put(row.lane(), "unreachable");
                continue;
            }
            try {
                acks.add(Map.entry(row, producer().send(record(row))));
            } catch (TimeoutException e) {
                // No metadata within max.block.ms: every further send of the wave would block as long.
                brokerAway = true;
                failed.put(row.lane(), "unreachable");
            } catch (RuntimeException e) {
                failed.put(row.lane(), e.getClass().getSimpleName());
            }
        }
        for (var ack : acks) {
            var row = ack.getKey();
            try {
                ack.getValue().get();
                sent.add(row.position());
            } catch (ExecutionException e) {
                failed.put(row.lane(), e.getCause().getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failed.put(row.lane(), "interrupted");
            }
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        var message = new ProducerRecord<String, byte[]>(
                prefix + row.topic(), row.key(), row.payload().getBytes(StandardCharsets.UTF_8));
        CloudEventHeaders.write(message.headers(), row);
        return message;
    }

    /** Made at the first send: a service starts without its broker. */
    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.LINGER_MS_CONFIG,
                            0,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            deliveryTimeoutMillis,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            deliveryTimeoutMillis / 2,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            (long) deliveryTimeoutMillis,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                            1000L,
                            ProducerConfig.COMPRESSION_TYPE_CONFIG,
                            "lz4"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(2));
        }
    }
}
