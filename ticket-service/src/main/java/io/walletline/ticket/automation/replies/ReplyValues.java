package io.walletline.ticket.automation.replies;

import io.walletline.kit.problem.Problem;
import java.util.List;

/** Values that do not fit a reply; names the variables, never their values. */
class ReplyValues extends Problem {

    ReplyValues(List<String> missing, List<String> unknown) {
        super(422, "reply-values", "Reply values", "The values do not fit the reply: nothing was written.");
        with("missing", missing);
        with("unknown", unknown);
    }
}
