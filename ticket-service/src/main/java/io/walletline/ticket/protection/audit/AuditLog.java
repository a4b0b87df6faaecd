package io.walletline.ticket.protection.audit;

import io.quarkus.arc.Arc;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log as use cases write it, in the transaction of the act: neither is stored without the other. */
@ApplicationScoped
public class AuditLog {

    private final AuditTable table;
    private final AuditedRequest request;
    private final Clock clock;

    AuditLog(AuditTable table, AuditedRequest request, Clock clock) {
        this.table = table;
        this.request = request;
        this.clock = clock;
    }

    /**
     * An act on a ticket.
     *
     * @param details nothing personal
     */
    @Transactional(TxType.MANDATORY)
    public void onTicket(UUID ticketId, Actor actor, String act, Map<String, String> details) {
        add(new AuditEntry(clock.instant(), actor.id(), act, ticketId, null, List.of(), details));
    }

    /**
     * An act that is about a customer, not one of their tickets.
     *
     * @param details nothing personal
     */
    @Transactional(TxType.MANDATORY)
    public void onCustomer(@Nullable String customerRef, Actor actor, String act, Map<String, String> details) {
        add(new AuditEntry(clock.instant(), actor.id(), act, null, customerRef, List.of(), details));
    }

    private void add(AuditEntry entry) {
        if (Arc.container().requestContext().isActive()) {
            request.isAudited();
        }
        table.append(entry);
    }
}
