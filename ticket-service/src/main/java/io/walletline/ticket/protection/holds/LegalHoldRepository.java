package io.walletline.ticket.protection.holds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Legal holds by customer. */
@ApplicationScoped
class LegalHoldRepository implements PanacheRepositoryBase<LegalHold, UUID> {

    /** Holding and erasing one customer take turns. */
    void takeTurns(String customerRef) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended('hold ' || ?1, 0))) t")
                .setParameter(1, customerRef)
                .getResultList();
    }

    List<LegalHold> inForce(String customerRef) {
        return list("customerRef = ?1 and liftedAt is null order by placedAt", customerRef);
    }

    List<LegalHold> of(String customerRef) {
        return list("customerRef = ?1 order by placedAt, id", customerRef);
    }
}
