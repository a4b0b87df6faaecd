package io.walletline.ticket.protection.holds;

import io.walletline.kit.id.Ids;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Places and lifts legal holds. */
@ApplicationScoped
public class LegalHolds {

    private final LegalHoldRepository holds;
    private final Event<LegalHoldLifted> lifted;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    LegalHolds(LegalHoldRepository holds, Event<LegalHoldLifted> lifted, AuditLog audit, Ids ids, Clock clock) {
        this.holds = holds;
        this.lifted = lifted;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    LegalHold place(String customerRef, String caseNumber, Actor by) {
        holds.takeTurns(customerRef);
        var hold = new LegalHold(ids.next(), customerRef, caseNumber, by.id(), clock.instant());
        holds.persist(hold);
        audit.onCustomer(
                customerRef, by, "legal-hold-placed", Map.of("hold", hold.id().toString()));
        return hold;
    }

    /** @throws LegalHoldNotFound if the customer has no such hold */
    @Transactional
    LegalHold lift(String customerRef, UUID id, Actor by) {
        holds.takeTurns(customerRef);
        var hold = holds.findById(id);
        if (hold == null || !hold.customerRef().equals(customerRef)) {
            throw new LegalHoldNotFound();
        }
        if (hold.lift(by.id(), clock.instant())) {
            audit.onCustomer(customerRef, by, "legal-hold-lifted", Map.of("hold", id.toString()));
            lifted.fire(new LegalHoldLifted(customerRef));
        }
        return hold;
    }

    @Transactional
    List<LegalHold> of(String customerRef) {
        return holds.of(customerRef);
    }

    /** @throws HeldByLaw while a hold is in force; until the transaction ends none can be placed */
    @Transactional
    public void refuseIfHeld(String customerRef) {
        holds.takeTurns(customerRef);
        var inForce = holds.inForce(customerRef);
        if (!inForce.isEmpty()) {
            throw new HeldByLaw(inForce.size());
        }
    }
}
