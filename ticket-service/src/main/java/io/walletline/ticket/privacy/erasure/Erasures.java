package io.walletline.ticket.privacy.erasure;

import io.walletline.kit.id.Ids;
import io.walletline.kit.idempotency.Idempotency;
import io.walletline.ticket.cases.customers.CustomerDirectory;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.audit.AuditLog;
import io.walletline.ticket.protection.erasure.CustomerErased;
import io.walletline.ticket.protection.holds.LegalHolds;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/**
 * The erasure of a customer: the keys are destroyed, so that texts and personal fields cannot be read by anybody. Tickets,
 * their
 * acts and all that is counted stay.
 */
@ApplicationScoped
public class Erasures {

    private final LegalHolds holds;
    private final ErasureTable table;
    private final Vault vault;
    private final CustomerDirectory customers;
    private final Idempotency answers;
    private final AuditLog audit;
    private final Event<CustomerErased> facts;
    private final Ids ids;
    private final Clock clock;

    Erasures(
            LegalHolds holds,
            ErasureTable table,
            Vault vault,
            CustomerDirectory customers,
            Idempotency answers,
            AuditLog audit,
            Event<CustomerErased> facts,
            Ids ids,
            Clock clock) {
        this.holds = holds;
        this.table = table;
        this.vault = vault;
        this.customers = customers;
        this.answers = answers;
        this.audit = audit;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Again, it erases what has come since. */
    @Transactional
    ErasureResponse erase(String customerRef, Actor by) {
        holds.refuseIfHeld(customerRef);
        var tickets = table.ticketsOf(customerRef);
        answers.forget("tickets", tickets);
        vault.destroy(customerRef, tickets);
        customers.forget(customerRef);
        var erasure = new ErasureResponse(customerRef, clock.instant(), tickets.size());
        table.record(ids.next(), erasure, by.id());
        audit.onCustomer(customerRef, by, "customer-erased", Map.of("tickets", Integer.toString(tickets.size())));
        facts.fire(new CustomerErased(customerRef, tickets, erasure.erasedAt()));
        return erasure;
    }
}
