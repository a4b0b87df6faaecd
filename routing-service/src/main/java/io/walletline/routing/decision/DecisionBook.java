package io.walletline.routing.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.routing.engine.Proposal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps and tells the grounds of every offer. */
@ApplicationScoped
public class DecisionBook implements PanacheRepositoryBase<Decision, UUID> {
    @Transactional(TxType.MANDATORY)
    public void note(
            UUID offerId,
            Proposal proposal,
            Instant arrivedAt,
            String queue,
            long queueVersion,
            String policy,
            Instant at) {
        persist(new Decision(offerId, proposal, arrivedAt, queue, queueVersion, policy, at));
    }

    @Transactional
    List<DecisionResponse> of(UUID contactId) {
        return find("contactId = ?1 order by decidedAt, offerId", contactId).stream()
                .map(Decision::response)
                .toList();
    }
}
