package io.walletline.notification.code;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CodeRepository implements PanacheRepositoryBase<OneTimeCode, UUID> {

    /** Everything that changes a customer's codes holds this lock, so attempts side by side cannot exceed the limit. */
    FailedAttempts lockCustomer(String customerRef) {
        getEntityManager()
                .createNativeQuery(
                        "insert into failed_attempts (customer_ref, failures) values (:ref, 0) on conflict do nothing")
                .setParameter("ref", customerRef)
                .executeUpdate();
        return getEntityManager().find(FailedAttempts.class, customerRef, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<OneTimeCode> live(String customerRef) {
        return find("customerRef = ?1 and state = ?2", customerRef, CodeState.LIVE)
                .firstResultOptional();
    }

    Optional<OneTimeCode> sentAs(UUID messageId) {
        return find("messageId", messageId).firstResultOptional();
    }

    List<OneTimeCode> expired(Instant now, int rows) {
        return find("state = ?1 and expiresAt <= ?2 order by expiresAt", CodeState.LIVE, now)
                .page(0, rows)
                .list();
    }
}
