package io.walletline.ticket.casework.merging;

import io.walletline.kit.problem.Problem;
import io.walletline.kit.rest.Wire;

/** These two cannot become one. */
class CannotMerge extends Problem {

    /** Why not. */
    enum Reason {
        SAME_TICKET,
        ALREADY_MERGED,
        TARGET_NOT_ACTIVE,
        OTHER_CUSTOMER,
        CONTACT_OPEN
    }

    CannotMerge(Reason reason) {
        super(409, "cannot-merge", "Cannot merge", "These two tickets cannot become one; the reason says why.");
        with("reason", Wire.name(reason));
    }
}
