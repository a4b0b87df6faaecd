package io.walletline.ticket.wallet.acts;

import io.walletline.kit.problem.Problem;

/** A request that nobody answered in time. */
class RequestExpired extends Problem {

    RequestExpired() {
        super(409, "request-expired", "Request expired", "Nobody answered this request in time: ask anew.");
    }
}
