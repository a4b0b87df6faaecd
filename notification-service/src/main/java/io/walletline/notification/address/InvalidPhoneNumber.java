package io.walletline.notification.address;

import io.walletline.kit.problem.Problem;

final class InvalidPhoneNumber extends Problem {

    InvalidPhoneNumber() {
        super(422, "bad-phone-number", "Bad phone number", "This cannot be a phone number.");
    }
}
