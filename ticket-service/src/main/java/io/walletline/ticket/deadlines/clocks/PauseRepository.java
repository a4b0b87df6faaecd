package io.walletline.ticket.deadlines.clocks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The ledgers of clocks. */
@ApplicationScoped
class PauseRepository implements PanacheRepositoryBase<ClockPause, UUID> {

    Map<UUID, List<ClockPause>> of(Collection<UUID> clocks) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from clock_pause where clock_id = any (?1) order by from_at, id", ClockPause.class)
                .setParameter(1, clocks.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(ClockPause::clockId));
    }

    List<ClockPause> of(UUID clockId) {
        return list("clockId = ?1 order by fromAt, id", clockId);
    }

    void forgetReasons(Collection<UUID> tickets) {
        getEntityManager()
                .createNativeQuery("update clock_pause set reason_key = null, reason_sealed = null"
                        + " where reason_key is not null"
                        + " and clock_id in (select id from ticket_clock where ticket_id = any (?1))")
                .setParameter(1, tickets.toArray(UUID[]::new))
                .executeUpdate();
    }
}
