package io.walletline.ticket.automation.macros;

import io.walletline.kit.problem.Problem;

/** There is no macro of this name. */
class UnknownMacro extends Problem {

    UnknownMacro() {
        super(404, "unknown-macro", "Unknown macro", "There is no macro of this name.");
    }
}
