package io.walletline.ticket.casework.attachments.transfer;

import io.walletline.kit.problem.Problem;
import io.walletline.kit.rest.Wire;

/** A file name that is empty or could do harm. */
class BadFileName extends Problem {

    private static final long serialVersionUID = 1;

    enum Fault {
        MISSING("Give the file's name in X-File-Name, percent-encoded."),
        ENCODING("X-File-Name is percent-encoded UTF-8."),
        LENGTH("A file's name has 1 to 200 characters."),
        INVISIBLE("A file's name has visible characters only."),
        PATH("A file's name has no path and no signs that a system gives a meaning."),
        EXTENSION("A file's name ends as files of its type do.");

        private final String advice;

        Fault(String advice) {
            this.advice = advice;
        }
    }

    BadFileName(Fault fault) {
        super(422, "bad-file-name", "Bad file name", fault.advice);
        with("reason", Wire.name(fault));
    }
}
