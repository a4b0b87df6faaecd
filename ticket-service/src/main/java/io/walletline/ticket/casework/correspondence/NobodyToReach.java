package io.walletline.ticket.casework.correspondence;

import io.walletline.kit.problem.Problem;

/** An answer on a ticket whose customer nobody knows: there is no way to send it. */
class NobodyToReach extends Problem {

    NobodyToReach() {
        super(
                422,
                "nobody-to-reach",
                "Nobody to reach",
                "Nobody knows the ticket's customer, so nothing can be sent; say ifUnreachable: note to keep it as a note.");
    }
}
