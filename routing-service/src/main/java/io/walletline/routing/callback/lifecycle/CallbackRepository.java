package io.walletline.routing.callback.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class CallbackRepository implements PanacheRepositoryBase<Callback, UUID> {

    public List<UUID> dueAt(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select contactId from Callback where wakesAt <= ?1 order by wakesAt, contactId", UUID.class)
                .setParameter(1, now)
                .setMaxResults(limit)
                .getResultList();
    }

    public Optional<Instant> nextWake() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(wakesAt) from Callback", Instant.class)
                .getSingleResult());
    }

    public boolean anyAwaitsItsTurn() {
        return count("state = ?1 and mode = ?2", CallbackState.DUE, CallbackMode.CUSTOMER_FIRST) > 0;
    }
}
