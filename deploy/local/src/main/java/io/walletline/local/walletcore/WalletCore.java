package io.walletline.local.walletcore;

import com.fasterxml.uuid.Generators;
import io.walletline.local.stream.EventStreams;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Obeys {@code wallet.commands.v1} and answers on {@code wallet.events.v1}, each command once. */
public final class WalletCore implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WalletCore.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);

    private final WalletAccounts accounts;
    private final WalletWire wire;
    private final EventStreams streams;
    private final Clock clock;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> commands;
    private final Thread worker;

    private WalletCore(String bootstrapServers, List<Wallet> wallets, EventStreams streams, Clock clock) {
        this.accounts = new WalletAccounts(wallets, clock);
        this.wire = new WalletWire(clock);
        this.streams = streams;
        this.clock = clock;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", true),
                new StringSerializer(),
                new ByteArraySerializer());
        new PastFacts(wire).replay(consumer(bootstrapServers, Map.of()), accounts);
        this.commands = consumer(
                bootstrapServers,
                Map.of(
                        "group.id", "wallet-core",
                        "auto.offset.reset", "earliest",
                        "metadata.max.age.ms", 2000,
                        // A core that was killed is waited for so long by the next one.
                        "session.timeout.ms", 6000,
                        "heartbeat.interval.ms", 2000));
        this.worker = Thread.ofPlatform().daemon().name("wallet-core").unstarted(this::obey);
    }

    /** Reads what the core has said before, then begins to obey. */
    public static WalletCore start(String bootstrapServers, List<Wallet> wallets, EventStreams streams, Clock clock) {
        WalletCore core = new WalletCore(bootstrapServers, wallets, streams, clock);
        core.worker.start();
        return core;
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void obey() {
        try (commands) {
            commands.subscribe(List.of(WalletWire.COMMANDS));
            while (true) {
                for (ConsumerRecord<String, byte[]> record : commands.poll(POLL)) {
                    wire.command(record).ifPresent(command -> obey(command, record));
                }
                commit();
            }
        } catch (WakeupException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit() {
        try {
            commands.commitSync();
        } catch (RetriableException | CommitFailedException later) {
            // The next commit covers these too; what comes again until then is known to the ledger.
            LOG.log(System.Logger.Level.DEBUG, "offsets are committed later", later);
        }
    }

    private void obey(WalletCommand command, ConsumerRecord<String, byte[]> record) {
        if (!accounts.knows(command)) {
            WalletCoreEvent fact = accounts.decide(command);
            publish(fact, wire.record(fact, record));
        }
    }

    private void publish(WalletCoreEvent fact, ProducerRecord<String, byte[]> record) {
        try {
            sendUntilAcknowledged(record);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        accounts.remember(fact);
        streams.changed(subject(fact.customerRef()), () -> picture(fact.customerRef()));
    }

    /** A broker that is away longer than the client's own patience must not make the core forget a command. */
    private void sendUntilAcknowledged(ProducerRecord<String, byte[]> record) throws InterruptedException {
        boolean acknowledged = false;
        while (!acknowledged) {
            try {
                producer.send(record).get();
                acknowledged = true;
            } catch (ExecutionException away) {
                LOG.log(System.Logger.Level.WARNING, "a fact waits for the broker", away.getCause());
            }
        }
    }

    Object picture(String customerRef) {
        return accounts.wallet(customerRef).<Object>map(wallet -> wallet).orElse(Map.of());
    }

    /** Makes a payment of this customer fail. */
    public void failPayment(String customerRef, Money amount, String reason) {
        String id = Generators.timeBasedEpochGenerator().generate().toString();
        WalletCoreEvent fact =
                new WalletCoreEvent.PaymentFailed(id, customerRef, amount, "merchant", reason, clock.instant());
        publish(fact, wire.record(fact, null));
    }

    public Optional<Wallet> wallet(String customerRef) {
        return accounts.wallet(customerRef);
    }

    List<Wallet> wallets() {
        return accounts.wallets();
    }

    EventStreams streams() {
        return streams;
    }

    static String subject(String customerRef) {
        return "wallet/" + customerRef;
    }

    @Override
    public void close() {
        commands.wakeup();
        try {
            worker.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(2));
    }
}
