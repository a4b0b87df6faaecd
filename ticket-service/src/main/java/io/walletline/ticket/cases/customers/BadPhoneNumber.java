package io.walletline.ticket.cases.customers;

import io.walletline.kit.problem.Problem;

/** A phone number that no phone can have. */
class BadPhoneNumber extends Problem {

    BadPhoneNumber() {
        super(422, "bad-phone-number", "Bad phone number", "The value cannot be a phone number in its region.");
    }
}
