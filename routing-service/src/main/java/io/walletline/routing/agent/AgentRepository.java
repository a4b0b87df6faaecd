package io.walletline.routing.agent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.routing.agent.presence.Attendance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class AgentRepository implements PanacheRepositoryBase<Agent, String> {

    /** For looking at only: changes of these are not written. */
    @SuppressWarnings("unchecked")
    List<Agent> readOnly(Collection<String> ids) {
        return getEntityManager()
                .createNativeQuery("select * from agent where id = any (?1)", Agent.class)
                .setParameter(1, ids.toArray(String[]::new))
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    /** Holds whoever enters an agent of the same id until the end of the transaction: of two first entries the second finds it. */
    void lockName(String id) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 11))")
                .setParameter(1, id)
                .getSingleResult();
    }

    Optional<AgentRoster.Entered> entered(String id) {
        return getEntityManager()
                .createQuery("""
                        select a, p from Agent a join Attendance p on p.agentId = a.id
                        where a.id = ?1""", Object[].class)
                .setParameter(1, id)
                .getResultStream()
                .map(row -> new AgentRoster.Entered((Agent) row[0], (Attendance) row[1], false))
                .findFirst();
    }

    long countHolding(String pool, String skill, int level) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from agent where pool = ?3 and (skills ->> ?1)::int >= ?2")
                        .setParameter(1, skill)
                        .setParameter(2, level)
                        .setParameter(3, pool)
                        .getSingleResult())
                .longValue();
    }

    /** The calendars that are somebody's shift. */
    List<String> shiftsInUse() {
        return getEntityManager()
                .createQuery("select distinct shift from Agent where shift is not null order by shift", String.class)
                .getResultList();
    }

    List<String> idsOfShift(String shift) {
        return getEntityManager()
                .createQuery("select id from Agent where shift = ?1 order by id", String.class)
                .setParameter(1, shift)
                .getResultList();
    }
}
