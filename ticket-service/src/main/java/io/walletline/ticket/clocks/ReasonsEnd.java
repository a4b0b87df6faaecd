package io.walletline.ticket.clocks;

import io.walletline.ticket.protection.erasure.TextsRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Why a clock stood still is kept no longer than what was said. */
@ApplicationScoped
class ReasonsEnd {

    private final PauseRepository pauses;

    ReasonsEnd(PauseRepository pauses) {
        this.pauses = pauses;
    }

    void retired(@Observes TextsRetired retired) {
        pauses.forgetReasons(retired.tickets());
    }
}
