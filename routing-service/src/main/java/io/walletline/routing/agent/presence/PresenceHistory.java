package io.walletline.routing.agent.presence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class PresenceHistory implements PanacheRepositoryBase<PresenceEntry, UUID> {

    public List<PresenceEntry> latestOf(String agentId, int limit) {
        return find("agentId = ?1 order by changedAt desc, id desc", agentId)
                .page(0, limit)
                .list();
    }
}
