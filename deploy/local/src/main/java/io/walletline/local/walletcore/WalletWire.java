package io.walletline.local.walletcore;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Commands and facts as CloudEvents 1.0 in Kafka's binary mode. */
final class WalletWire {

    static final String COMMANDS = "wallet.commands.v1";
    static final String EVENTS = "wallet.events.v1";

    private static final String TYPE = "io.walletline.%s.v1";
    private static final Map<String, Class<? extends WalletCommand>> COMMAND_TYPES = Map.of(
            TYPE.formatted("freeze-funds"), WalletCommand.FreezeFunds.class,
            TYPE.formatted("unfreeze-funds"), WalletCommand.UnfreezeFunds.class);
    private static final Map<String, Class<? extends WalletCoreEvent>> FACT_TYPES = Map.of(
            TYPE.formatted("funds-frozen"), WalletCoreEvent.FundsFrozen.class,
            TYPE.formatted("funds-unfrozen"), WalletCoreEvent.FundsUnfrozen.class,
            TYPE.formatted("command-rejected"), WalletCoreEvent.CommandRejected.class,
            TYPE.formatted("payment-failed"), WalletCoreEvent.PaymentFailed.class);

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private final Clock clock;

    WalletWire(Clock clock) {
        this.clock = clock;
    }

    /** Empty for what this core does not know. */
    Optional<WalletCommand> command(ConsumerRecord<String, byte[]> record) {
        return read(record, COMMAND_TYPES).map(WalletCommand.class::cast);
    }

    Optional<WalletCoreEvent> fact(ConsumerRecord<String, byte[]> record) {
        return read(record, FACT_TYPES).map(WalletCoreEvent.class::cast);
    }

    private <T> Optional<T> read(ConsumerRecord<String, byte[]> record, Map<String, Class<? extends T>> types) {
        Class<? extends T> type = types.get(header(record.headers(), "ce_type"));
        if (type == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(record.value(), type));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** @param cause the command that the fact answers, if there is one */
    ProducerRecord<String, byte[]> record(WalletCoreEvent fact, @Nullable ConsumerRecord<String, byte[]> cause) {
        String id = Generators.timeBasedEpochGenerator().generate().toString();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(EVENTS, fact.customerRef(), bytes(fact));
        String now = clock.instant().toString();
        put(record.headers(), "ce_specversion", "1.0");
        put(record.headers(), "ce_id", id);
        put(record.headers(), "ce_source", "/wallet-core");
        put(record.headers(), "ce_type", TYPE.formatted(fact.name()));
        put(record.headers(), "ce_subject", fact.customerRef());
        put(record.headers(), "ce_time", now);
        put(record.headers(), "ce_recordedtime", now);
        put(record.headers(), "content-type", "application/json");
        String correlation = cause == null ? null : header(cause.headers(), "ce_correlationid");
        put(record.headers(), "ce_correlationid", correlation == null ? id : correlation);
        if (cause != null) {
            put(record.headers(), "ce_causationid", header(cause.headers(), "ce_id"));
            put(record.headers(), "traceparent", header(cause.headers(), "traceparent"));
        }
        return record;
    }

    private byte[] bytes(WalletCoreEvent fact) {
        try {
            return json.writeValueAsBytes(fact);
        } catch (IOException e) {
            throw new UncheckedIOException("a fact is always JSON", e);
        }
    }

    private static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
