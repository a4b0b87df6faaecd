package io.walletline.ticket.deadlines.obligations;

import io.walletline.ticket.deadlines.policies.PolicyBook;
import io.walletline.ticket.protection.reasons.Reasons;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows obligations with the title and the source that their policy gives them. */
@ApplicationScoped
class ObligationReader {

    private final PolicyBook book;
    private final Reasons reasons;

    ObligationReader(PolicyBook book, Reasons reasons) {
        this.book = book;
        this.reasons = reasons;
    }

    ObligationResponse read(Obligation obligation) {
        var grounds = obligation.grounds();
        return ObligationResponse.of(
                obligation,
                book.policy(grounds.policy(), grounds.policyVersion()),
                reasons.open(obligation.reason(), obligation.id()));
    }
}
