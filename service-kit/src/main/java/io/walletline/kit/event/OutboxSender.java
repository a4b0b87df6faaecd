package io.walletline.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Sends rows in waves. A wave is acknowledged before the next begins, and whatever it holds of one lane travels in one batch
 * of the producer, which the broker takes whole or not at all: a failure can never let a later record of its lane overtake it.
 */
@ApplicationScoped
class OutboxSender {

    /** Bytes of one batch, of one partition: well below the 1 MB at which a broker refuses a batch, and the producer splits it. */
    private static final int BATCH_BYTES = 512 * 1024;

    /** More than the lengths and offsets that go with a record, and with each of its headers. */
    private static final int RECORD_OVERHEAD = 64;

    private final String bootstrapServers;
    private final String prefix;
    private final int deliveryTimeoutMillis;
    private @Nullable KafkaProducer<String, byte[]> producer;

    OutboxSender(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "walletline.topics.prefix") Optional<String> prefix,
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
        var rest = rows.stream().map(row -> new Parcel(row, record(row))).toList();
        while (!rest.isEmpty()) {
            var wave = Wave.first(rest, Parcel::lane, Parcel::bytes, BATCH_BYTES / 2);
            sendWave(wave.members(), sent, failed);
            rest = wave.later().stream()
                    .filter(parcel -> !failed.containsKey(parcel.lane()))
                    .toList();
        }
        return new Outcome(sent, failed);
    }

    /** A row on its way. */
    private record Parcel(OutboxRow row, ProducerRecord<String, byte[]> message) {

        OutboxRow.Lane lane() {
            return row.lane();
        }

        /** An upper bound of its bytes in a batch. */
        int bytes() {
            var bytes = RECORD_OVERHEAD + 3 * message.key().length() + message.value().length;
            for (var header : message.headers()) {
                bytes += RECORD_OVERHEAD + header.key().length() + header.value().length;
            }
            return bytes;
        }
    }

    private void sendWave(List<Parcel> wave, List<Long> sent, Map<OutboxRow.Lane, String> failed) {
        var acks = new ArrayList<Map.Entry<Parcel, Future<RecordMetadata>>>(wave.size());
        var brokerAway = false;
        for (var parcel : wave) {
            if (brokerAway) {
                failed.put(parcel.lane(), "unreachable");
            } else if (!failed.containsKey(parcel.lane())) {
                try {
                    var ack = producer().send(parcel.message());
                    if (ack.state() == Future.State.FAILED) {
                        failed.put(parcel.lane(), ack.exceptionNow().getClass().getSimpleName());
                    } else {
                        acks.add(Map.entry(parcel, ack));
                    }
                } catch (TimeoutException e) {
                    // No metadata within max.block.ms: every further send of the wave would block as long.
                    brokerAway = true;
                    failed.put(parcel.lane(), "unreachable");
                } catch (RuntimeException e) {
                    failed.put(parcel.lane(), e.getClass().getSimpleName());
                }
            }
        }
        if (!acks.isEmpty()) {
            producer().flush();
        }
        for (var ack : acks) {
            try {
                ack.getValue().get();
                sent.add(ack.getKey().row().position());
            } catch (ExecutionException e) {
                failed.put(
                        ack.getKey().lane(),
                        ack.getValue().exceptionNow().getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failed.put(ack.getKey().lane(), "interrupted");
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
                            // Nothing leaves before the flush at the end of a wave: so a lane's records share a batch.
                            ProducerConfig.LINGER_MS_CONFIG,
                            deliveryTimeoutMillis / 4,
                            ProducerConfig.BATCH_SIZE_CONFIG,
                            BATCH_BYTES,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            deliveryTimeoutMillis,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            deliveryTimeoutMillis / 2,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            (long) deliveryTimeoutMillis,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                            1000L,
                            // Compressing makes 128 KB of buffers for each batch, and a batch is a few events.
                            ProducerConfig.COMPRESSION_TYPE_CONFIG,
                            "none"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
