package io.walletline.ticket.casework.playbook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checked steps by ticket; checking twice is checking once, also at the same time. */
@ApplicationScoped
class StepCheckRepository implements PanacheRepositoryBase<StepCheck, UUID> {

    Map<String, StepCheck> of(UUID ticketId) {
        return list("ticketId", ticketId).stream().collect(Collectors.toMap(StepCheck::step, check -> check));
    }

    /** Checks a step; false if it was checked already. */
    boolean check(UUID id, UUID ticketId, String step, String by, Instant now) {
        return getEntityManager()
                        .createNativeQuery("insert into step_check (id, ticket_id, step, checked_by, checked_at)"
                                + " values (?1, ?2, ?3, ?4, ?5) on conflict (ticket_id, step) do nothing")
                        .setParameter(1, id)
                        .setParameter(2, ticketId)
                        .setParameter(3, step)
                        .setParameter(4, by)
                        .setParameter(5, now)
                        .executeUpdate()
                == 1;
    }

    /** Unchecks a step; false if it was not checked. */
    boolean uncheck(UUID ticketId, String step) {
        return delete("ticketId = ?1 and step = ?2", ticketId, step) == 1;
    }
}
