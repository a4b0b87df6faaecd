package io.walletline.ticket.automation.macros;

import io.walletline.kit.problem.Problem;

/** The name of no macro. */
class UnknownMacro extends Problem {

    UnknownMacro() {
        super(404, "unknown-macro", "Unknown macro", "There is no macro of this name.");
    }
}
