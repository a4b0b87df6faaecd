package io.walletline.routing.agent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class AttendanceRepository implements PanacheRepositoryBase<Attendance, String> {
    /** Locks in order of id, so that two transactions never wait for each other in a ring. */
    List<Attendance> lock(Collection<String> agentIds) {
        return find("agentId in ?1 order by agentId", agentIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
