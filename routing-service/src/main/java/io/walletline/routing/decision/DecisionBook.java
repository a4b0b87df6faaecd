package io.walletline.routing.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Keeps and tells the grounds of every offer. */
@ApplicationScoped
public class DecisionBook implements PanacheRepositoryBase<Decision, UUID> {
    @Transactional
    List<DecisionResponse> of(UUID contactId) {
        return find("contactId = ?1 order by decidedAt, offerId", contactId).stream()
                .map(Decision::response)
                .toList();
    }
}
