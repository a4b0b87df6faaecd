package io.walletline.ticket.deadlines.obligations;

import io.walletline.ticket.protection.erasure.TextsRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Why an obligation was waived is kept no longer than what was said. */
@ApplicationScoped
class WaiverReasonErasureListener {

    private final ObligationRepository obligations;

    WaiverReasonErasureListener(ObligationRepository obligations) {
        this.obligations = obligations;
    }

    void retired(@Observes TextsRetired retired) {
        obligations.forgetReasons(retired.tickets());
    }
}
