package io.walletline.ticket.deadlines.obligations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.rest.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Obligations by ticket, by clock, and the open ones by their due time. */
@ApplicationScoped
class ObligationRepository implements PanacheRepositoryBase<Obligation, UUID> {

    List<Obligation> ofTicket(UUID ticketId) {
        return list("ticketId = ?1 order by openedAt, id", ticketId);
    }

    List<Obligation> openOfTicket(UUID ticketId) {
        return list("ticketId = ?1 and state = ?2 order by id", ticketId, ObligationState.OPEN);
    }

    List<Obligation> openOfClock(UUID clockId) {
        return list("clockId = ?1 and state = ?2 order by id", clockId, ObligationState.OPEN);
    }

    boolean exists(UUID ticketId, String kind) {
        return count("ticketId = ?1 and kind = ?2 and state <> ?3", ticketId, kind, ObligationState.WAIVED) > 0;
    }

    /** @throws ObligationNotFound if there is none */
    UUID ticketOf(UUID id) {
        return getEntityManager()
                .createQuery("select ticketId from Obligation where id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(ObligationNotFound::new);
    }

    Obligation require(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ObligationNotFound::new);
    }

    /** Open ones that have a due time, the next due first; one row more than the limit if there is one. */
    List<Obligation> open(int limit, @Nullable Cursor after) {
        var values = new HashMap<String, Object>();
        values.put("open", ObligationState.OPEN);
        var where = "state = :open and dueAt is not null";
        if (after != null) {
            where += " and (dueAt > :due or (dueAt = :due and id > :id))";
            values.put("due", after.instant(0));
            values.put("id", after.uuid(1));
        }
        return find("from Obligation where " + where + " order by dueAt, id", values)
                .range(0, limit)
                .list();
    }

    void forgetReasons(Collection<UUID> tickets) {
        getEntityManager()
                .createNativeQuery("update obligation set reason_key = null, reason_sealed = null"
                        + " where reason_key is not null and ticket_id = any (?1)")
                .setParameter(1, tickets.toArray(UUID[]::new))
                .executeUpdate();
    }
}
