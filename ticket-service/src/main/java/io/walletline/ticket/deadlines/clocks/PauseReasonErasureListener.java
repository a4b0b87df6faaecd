package io.walletline.ticket.deadlines.clocks;

import io.walletline.ticket.protection.erasure.TextsRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Why a clock stood still is kept no longer than what was said. */
@ApplicationScoped
class PauseReasonErasureListener {

    private final PauseRepository pauses;

    PauseReasonErasureListener(PauseRepository pauses) {
        this.pauses = pauses;
    }

    void retired(@Observes TextsRetired retired) {
        pauses.forgetReasons(retired.tickets());
    }
}
