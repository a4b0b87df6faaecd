package io.walletline.routing.agent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

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
}
