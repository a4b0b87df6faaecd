package io.walletline.ticket.obligations;

import io.walletline.ticket.protection.erasure.TextsRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Why an obligation was waived is kept no longer than what was said. */
@ApplicationScoped
class ReasonsEnd {

    private final ObligationRepository obligations;

    ReasonsEnd(ObligationRepository obligations) {
        this.obligations = obligations;
    }

    void retired(@Observes TextsRetired retired) {
        obligations.forgetReasons(retired.tickets());
    }
}
