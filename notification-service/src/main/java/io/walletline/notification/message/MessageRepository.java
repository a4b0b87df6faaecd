package io.walletline.notification.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.notification.template.MessageChannel;
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

    /** The SMS, which is always there; pushes are ordered with it. */
    Optional<Message> causedBy(UUID eventId) {
        return find("causedBy = ?1 and channel = ?2", eventId, MessageChannel.SMS)
                .firstResultOptional();
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
