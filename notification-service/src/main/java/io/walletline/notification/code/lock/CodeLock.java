package io.walletline.notification.code.lock;

import io.walletline.kit.id.Ids;
import io.walletline.kit.privacy.Sealer;
import io.walletline.kit.redaction.Redactor;
import io.walletline.notification.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The lock that a customer's failed attempts make. A supervisor opens it, and says why. */
@ApplicationScoped
public class CodeLock {

    private final Codes codes;
    private final LiftingTable liftings;
    private final Sealer sealer;
    private final Redactor redactor;
    private final Ids ids;
    private final Clock clock;
    private final Event<CodeLockLifted> facts;

    CodeLock(
            Codes codes,
            LiftingTable liftings,
            Sealer sealer,
            Redactor redactor,
            Ids ids,
            Clock clock,
            Event<CodeLockLifted> facts) {
        this.codes = codes;
        this.liftings = liftings;
        this.sealer = sealer;
        this.redactor = redactor;
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * Gives the customer all attempts back.
     *
     * @throws NoCodeLock if the customer has attempts left
     */
    @Transactional
    CodeLockLifted lift(String customerRef, String supervisor, String reason) {
        var now = clock.instant();
        var failed = codes.lockCustomer(customerRef);
        if (codes.limit().left(failed, now) > 0) {
            throw new NoCodeLock();
        }
        failed.clear();
        var id = ids.next();
        var sealed = sealer.seal("lifting.reason:" + id, redactor.redact(reason).text());
        liftings.add(id, customerRef, supervisor, sealed, now);
        var lifted = new CodeLockLifted(id, customerRef, supervisor, now);
        facts.fire(lifted);
        return lifted;
    }

    /** The caller holds the transaction. */
    public void erase(String customerRef) {
        liftings.erase(customerRef);
    }
}
