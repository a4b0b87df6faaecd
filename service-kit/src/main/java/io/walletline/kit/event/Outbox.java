package io.walletline.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes the events of a change and publishes them if its transaction commits. */
@ApplicationScoped
public class Outbox {

    private final OutboxTable table;
    private final OutboxRelay relay;
    private final Lineage lineage;
    private final TransactionSynchronizationRegistry transaction;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;
    private final String source;

    Outbox(
            OutboxTable table,
            OutboxRelay relay,
            Lineage lineage,
            TransactionSynchronizationRegistry transaction,
            Ids ids,
            Clock clock,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.table = table;
        this.relay = relay;
        this.lineage = lineage;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.json = json.copy().setSerializationInclusion(JsonInclude.Include.NON_ABSENT);
        this.source = "/" + application;
    }

    /**
     * Publishes the event if, and only if, the current transaction commits.
     *
     * @return the event's id
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(TxType.MANDATORY)
    public UUID append(OutgoingEvent event) {
        var id = ids.next();
        var cause = lineage.event();
        var correlation =
                event.correlationId() != null ? event.correlationId() : cause != null ? cause.correlationId() : id;
        var causation = event.causationId() != null ? event.causationId() : cause != null ? cause.id() : null;
        table.append(new OutboxRow(
                0,
                id,
                event.topic(),
                event.key(),
                CloudEventHeaders.TYPE_PREFIX + event.name() + CloudEventHeaders.TYPE_SUFFIX,
                write(event),
                source,
                event.time(),
                clock.instant(),
                correlation,
                causation,
                lineage.traceparent()));
        wakeTheRelayAfterwards();
        return id;
    }

    private String write(OutgoingEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: the data of " + event.name(), e);
        }
    }

    private void wakeTheRelayAfterwards() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the rows are among the last writes
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
