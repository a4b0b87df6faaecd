package io.walletline.ticket.deadlines.obligations;

import io.walletline.ticket.protection.erasure.TextsRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Erases the reasons of waivers together with the tickets' texts. */
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
