package io.walletline.routing.agent.presence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class AttendanceRepository implements PanacheRepositoryBase<Attendance, String> {

    /** Locks in order of id, so that two transactions never wait for each other in a ring. */
    @SuppressWarnings("unchecked")
    public List<Attendance> lock(Collection<String> agentIds) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from attendance where agent_id = any (?1) order by agent_id for update",
                        Attendance.class)
                .setParameter(1, agentIds.toArray(String[]::new))
                .getResultList();
    }

    public Optional<Attendance> lock(String agentId) {
        return findByIdOptional(agentId, LockModeType.PESSIMISTIC_WRITE);
    }
}
