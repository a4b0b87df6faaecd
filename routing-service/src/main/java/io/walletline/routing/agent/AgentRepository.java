package io.walletline.routing.agent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class AgentRepository implements PanacheRepositoryBase<Agent, String> {
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
