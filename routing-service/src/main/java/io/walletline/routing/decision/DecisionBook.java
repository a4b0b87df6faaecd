package io.walletline.routing.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Keeps the grounds of every offer and answers with those of a contact. */
@ApplicationScoped
public class DecisionBook {

    private final DecisionRepository decisions;

    DecisionBook(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    /** Keeps the grounds of an offer in the transaction that makes it. */
    @Transactional(TxType.MANDATORY)
    public void keep(Decision decision) {
        decisions.persist(decision);
    }

    /** The grounds of all offers of a contact, oldest first. */
    @Transactional
    List<DecisionResponse> of(UUID contactId) {
        return decisions.find("contactId = ?1 order by decidedAt, offerId", contactId).stream()
                .map(Decision::response)
                .toList();
    }
}
