package io.walletline.notification.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<Message, UUID>, Messages {

    @Override
    public Optional<Message> nextDue(Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from message where state = 'PENDING' and due_at <= :now
                        order by due_at limit 1 for update skip locked""", Message.class)
                .setParameter("now", now)
                .getResultStream()
                .map(Message.class::cast)
                .findFirst();
    }

    @Override
    public Optional<Message> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Message> lock(String provider, String providerId) {
        return find("provider = ?1 and providerId = ?2", provider, providerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public void writeChanges() {
        flush();
    }

    /** The SMS if there is one; of several, pushes are ordered with it. */
    Optional<Message> causedBy(UUID eventId) {
        return find("causedBy = ?1 order by channel desc", eventId).firstResultOptional();
    }

    Optional<Message> ofReply(UUID replyId) {
        return find("replyId = ?1 order by channel desc", replyId).firstResultOptional();
    }

    List<Message> pending(String customerRef) {
        return find("customerRef = ?1 and state = ?2", customerRef, DeliveryState.PENDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Message> of(String customerRef) {
        return list("customerRef = ?1 order by id", customerRef);
    }

    void erase(String customerRef) {
        flush();
        delete("customerRef", customerRef);
        getEntityManager().clear();
    }

    /** Newest first, after the id given. */
    List<Message> page(@Nullable String customerRef, @Nullable UUID ticketId, @Nullable UUID after, int rows) {
        return getEntityManager()
                .createQuery("""
                        from Message m
                        where (:customer is null or m.customerRef = :customer)
                          and (cast(:ticket as uuid) is null or m.ticketId = :ticket)
                          and (cast(:after as uuid) is null or m.id < :after)
                        order by m.id desc""", Message.class)
                .setParameter("customer", customerRef)
                .setParameter("ticket", ticketId)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }
}
