package io.walletline.routing.agent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PresenceHistory implements PanacheRepositoryBase<PresenceEntry, UUID> {
    List<PresenceEntry> latestOf(String agentId, int limit) {
        return find("agentId = ?1 order by changedAt desc, id desc", agentId)
                .page(0, limit)
                .list();
    }
}
