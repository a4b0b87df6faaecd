package io.walletline.kit.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0, Kafka protocol binding, binary content mode: attributes as {@code ce_*} headers, data as the value. */
final class CloudEventHeaders {

    static final String TYPE_PREFIX = "io.walletline.";
    static final String TYPE_SUFFIX = ".v1";

    private CloudEventHeaders() {}

    static void write(Headers headers, OutboxRow row) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.id());
        put(headers, "ce_source", row.source());
        put(headers, "ce_type", row.type());
        put(headers, "ce_subject", row.key());
        put(headers, "ce_time", row.occurredTime());
        put(headers, "ce_recordedtime", row.recordedTime());
        put(headers, "ce_correlationid", row.correlationId());
        put(headers, "ce_causationid", row.causationId());
        put(headers, "traceparent", row.traceparent());
        put(headers, "content-type", "application/json");
    }

    /** The short name of the event, or empty if it is none of ours in a version that we know. */
    static Optional<String> nameOf(ConsumerRecord<String, byte[]> message) {
        var type = text(message.headers(), "ce_type");
        return type != null && type.startsWith(TYPE_PREFIX) && type.endsWith(TYPE_SUFFIX)
                ? Optional.of(type.substring(TYPE_PREFIX.length(), type.length() - TYPE_SUFFIX.length()))
                : Optional.empty();
    }

    /** @throws PoisonEvent if a required attribute is missing or malformed */
    static IncomingEvent read(ConsumerRecord<String, byte[]> message, String name) {
        var headers = message.headers();
        try {
            var id = UUID.fromString(required(headers, "ce_id"));
            var correlation = text(headers, "ce_correlationid");
            var causation = text(headers, "ce_causationid");
            return new IncomingEvent(
                    id,
                    name,
                    required(headers, "ce_source"),
                    message.key() == null ? required(headers, "ce_subject") : message.key(),
                    Instant.parse(required(headers, "ce_time")),
                    correlation == null ? id : UUID.fromString(correlation),
                    causation == null ? null : UUID.fromString(causation),
                    text(headers, "traceparent"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PoisonEvent("malformed CloudEvents attributes", e);
        }
    }

    private static void put(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String required(Headers headers, String name) {
        var value = text(headers, name);
        if (value == null) {
            throw new PoisonEvent("missing header " + name, null);
        }
        return value;
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
