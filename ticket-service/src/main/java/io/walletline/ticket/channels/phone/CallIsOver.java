package io.walletline.ticket.channels.phone;

import io.walletline.kit.problem.Problem;

/** A webhook of a call that has ended: a replay, or news that come too late to matter. */
public class CallIsOver extends Problem {

    CallIsOver() {
        super(409, "call-is-over", "Call is over", "The call has ended; the webhook is late or replayed.");
    }
}
