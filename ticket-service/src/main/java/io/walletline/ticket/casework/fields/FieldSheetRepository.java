package io.walletline.ticket.casework.fields;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/** Field sheets by ticket. */
@ApplicationScoped
class FieldSheetRepository implements PanacheRepositoryBase<FieldSheet, UUID> {

    /** The ticket's sheet, locked; an empty one is laid down first, so that two first writers meet on it. */
    FieldSheet lock(UUID ticketId, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into field_sheet (ticket_id, version, changed_at) values (?1, 0, ?2) on conflict do nothing")
                .setParameter(1, ticketId)
                .setParameter(2, now)
                .executeUpdate();
        return Objects.requireNonNull(findById(ticketId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The sheets stay, empty. */
    void forget(Collection<UUID> tickets) {
        getEntityManager()
                .createNativeQuery("update field_sheet set key_id = null, values_sealed = null, version = version + 1"
                        + " where key_id is not null and ticket_id = any (?1)")
                .setParameter(1, tickets.toArray(UUID[]::new))
                .executeUpdate();
    }
}
