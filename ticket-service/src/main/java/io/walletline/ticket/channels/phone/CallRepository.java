package io.walletline.ticket.channels.phone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Calls by the phone system's id and by contact. */
@ApplicationScoped
public class CallRepository implements PanacheRepositoryBase<Call, String> {

    /** Webhooks of one call take turns: the lock holds until the transaction ends, also for a call not yet stored. */
    Optional<Call> lock(String providerId) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:id, 7))) locked")
                .setParameter("id", providerId)
                .getSingleResult();
        return findByIdOptional(providerId);
    }

    Optional<Call> byContact(UUID contactId) {
        return find("contactId", contactId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
