package io.walletline.ticket.casework.merging;

import io.walletline.kit.problem.Problem;
import io.walletline.kit.rest.Wire;

/** A merge of two tickets that cannot become one. */
class CannotMerge extends Problem {

    /** The reason of the refusal. */
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
