package io.walletline.ticket.automation.replies;

import io.walletline.kit.problem.Problem;
import java.util.List;

/** Names the variables, never what they held. */
class ReplyValues extends Problem {

    ReplyValues(List<String> missing, List<String> unknown) {
        super(422, "reply-values", "Reply values", "The values do not fit the reply: nothing was written.");
        with("missing", missing);
        with("unknown", unknown);
    }
}
