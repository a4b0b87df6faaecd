package io.walletline.local.walletcore;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the core's own topic from its beginning to where it ends now. */
final class PastFacts {

    private static final Duration POLL = Duration.ofMillis(500);

    private final WalletWire wire;

    PastFacts(WalletWire wire) {
        this.wire = wire;
    }

    /** Closes the consumer. */
    void replay(KafkaConsumer<String, byte[]> consumer, WalletAccounts accounts) {
        try (consumer) {
            List<TopicPartition> partitions = consumer.partitionsFor(WalletWire.EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    wire.fact(record).ifPresent(accounts::remember);
                }
            }
        }
    }
}
